import type { zhNotice } from './zh-notice.ts';

/** The privacy notice in English. Any change of it is a new version: see NOTICE_VERSION. */
export const enNotice: typeof zhNotice = {
  short: {
    patient: [
      'To improve its care, the hospital named above keeps your answers, what you write and how long it took, apart from your name and phone.',
      'Unfinished pages are deleted when the link ends; name and phone 90 days later.',
      'Declining or stopping makes no difference to your care. Until the link ends it also shows your answers and withdraws them.',
    ],
    guardian: [
      'The patient of this visit is under 14. A parent or other guardian should read this, agree and answer, about what the child went through.',
      'To improve its care, the hospital named above keeps your answers, what you write and how long it took, apart from the child’s name and the phone on file.',
      'Unfinished pages are deleted when the link ends; name and phone 90 days later.',
      'Declining or stopping makes no difference to the child’s care. Until the link ends it also shows your answers and withdraws them.',
    ],
    staff: [
      'To improve work, the hospital named above keeps answers, department and month alone: no name, account, time or network address, and no record that could tell who gave an answer.',
      'Should post, title or years of work be asked, you may leave them out: in a small department they could together point at you.',
      'So once sent, nobody can find which answers are yours: they cannot be shown again or withdrawn. Declining or stopping has no consequence for you.',
    ],
    callBack: [
      'To call you back the hospital needs to know who you are: these answers are matched to the name and phone it has on file, and somebody responsible calls you.',
      'For this one contact only. Until it is closed, name and phone are not deleted. You can cancel until the link ends.',
    ],
    complaint: [
      'The hospital’s complaints office deals with it and needs to know who you are: these answers and what you write are matched to the name and phone on file.',
      'For this complaint only. Until it is closed, name and phone are not deleted. You can take it back until the link ends.',
    ],
  },
  agree: {
    confidential:
      'I agree that the hospital processes my answers for this purpose. They tell about my care, which is sensitive personal information.',
    callBack:
      'I agree that the hospital matches these answers to the name and phone on file in order to call me back.',
    complaint:
      'I agree that the hospital matches this complaint and these answers to the name and phone on file in order to deal with it.',
    guardian:
      'I am the guardian of the patient, who is under 14. I answer, and I agree that the hospital processes the child’s sensitive personal information in the answers for this purpose.',
  },
  full: {
    child:
      'Why a guardian answers: the patient is under 14, and all personal information of a child is sensitive. Article 31 of the Personal Information Protection Law requires the consent of a parent or other guardian; it is the guardian who consents, and the record says so. Below, “you” is the guardian; visit and name are the child’s.',
    patient: {
      who: 'Who asks: the hospital named above. It uses the system “Xinsheng”, run by the hospital or its health authority itself, without other companies’ sites, statistics or maps.',
      why: 'Why: to learn how your visit went, to work out scores of the hospital and its departments, and to find what to improve. Answers are not used for treatment, charges or insurance, nor to judge a single patient.',
      what: 'What is kept: what the hospital says of the visit (department, month, outpatient or inpatient, sex, age band); name and phone, encrypted and apart, used only to send the link and, if you ask for it, to call you back; your answers and what you write, the language and the edition (plain or large), the time they were sent, and the time spent on each page. Where you came from, browser and device are not kept; the network address stays in memory only as a scrambled mark, for an hour at most.',
      sensitive:
        'Why we ask separately: answers tell which department you went to and how you were treated. That is sensitive personal information about health. Article 29 of the Personal Information Protection Law requires separate consent, hence the box you tick yourself.',
      readers:
        'Who sees it: the hospital and its authority see statistics, none of fewer than 10 people. What you write may be read by hospital staff who improve care, without name or phone, so please write no names, phone or identity numbers. Only if you ask to be called back or complain is it matched to you.',
      howLong:
        'How long: unfinished pages are encrypted so that only the link opens them, and deleted when it ends; name and phone are deleted 90 days after that; answers sent count towards the hospital’s results until you withdraw them. The record that you agreed or withdrew stays, as evidence.',
      rights:
        'Your rights: you may decline, skip, or stop. Until the link ends it also shows your answers and withdraws them, as easily as you agreed: they are erased and taken out of the figures already worked out. After that, or to correct, copy or complain, use the contact below.',
    },
    staff: {
      who: 'Who asks: the hospital named above. The survey is run by the hospital or its health authority itself, without other companies’ sites, statistics or maps.',
      why: 'Why: to learn how staff feel, and to improve work.',
      what: 'What is kept: answers, what you write, department and month. No name, account, language, time, network address, browser or device. The link proves the right to answer once and is not connected to the answer in any way. Please write nothing that says who you are. Should anything be asked about yourself (post, title, years of work), you may leave it out: it is kept with your answers, and in a small department it could together point at you.',
      rights:
        'Nobody can find which answers are yours, so once sent they cannot be shown, corrected or withdrawn. Not answering or stopping has no consequence for you. Results of fewer than 10 people are not shown.',
    },
  },
  basis: {
    consent: 'Basis: your consent (Personal Information Protection Law, articles 13 and 29).',
    duty: 'Basis: a legal duty of the hospital (Personal Information Protection Law, article 13). You may still decline or withdraw.',
  },
  contact: (contact) =>
    `Contact: the department of the hospital named above that is responsible for personal information or patient relations. ${contact}`,
};
