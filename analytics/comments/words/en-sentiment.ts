import type { ToneWords } from '../tone.ts';

// How phrases are written: ../phrases.ts.

/** Phrases of praise and of blame in English, and what turns or strengthens them. */
export const EN_SENTIMENT: ToneWords = {
  praise: `
    good, great, excellent, outstanding, fantastic, amazing, brilliant, superb, wonderful, fabulous, marvellous, perfect*, exceptional, first class, top (notch|class), second to none, best, lovely, nice, pleasant, pleased, happy, delighted, satisfied, impressed, thank*, grateful, appreciat*, recommend, enjoy*, love, loved,
    friendly, helpful, polite*, kind, kindness, caring, professional*, courteous, respectful, compassion*, empath*, considerate, calm, calming, reassur*, supportive, understanding, thoughtful, gentle, cheerful, welcoming, approachable, attentive, at ease, comfortable, efficient*, prompt*, quick*, on time, speedy, fast, swift*, punctual, immediately, clean, tidy, safe, clear*, explained, informative, listened, listens, well, helped, knowledgeable, thorough*, competent, skilled, careful*, no (complaints|problems|problem|issues|faults), no fault, (cannot|couldn't|can't) fault, nothing (but praise|bad), looked after, all good, ok, fine, positive, improved, better now, easy, smooth*`,
  blame: `
    bad, badly, poor, poorly run, terrible, awful, appalling, disgusting, disgrac*, dreadful, worst, useless, shocking, atrocious, rubbish, horrible, horrendous, disappoint*, unhappy, dissatisfied, unacceptable, waste, let down, frustrat*, angry, upset, upsetting, stress*, rude*, abrupt, dismissive, patronising, uncaring, unhelpful, unprofessional, arrogant, ignored, ignoring, attitude, wait*, waited, hours, late, delay*, too long, long time, slow*, no one, nobody, nothing (happened|done), didn't, did not, wasn't, was not, weren't, don't … (care|listen|know|help|understand), doesn't, couldn't … (get|breathe|walk|move), can't … (get|reach|see), unable, failed, failure, wrong, mistake*, error*, lack, lacking, lack of, not enough, short staffed, understaffed, more staff, should (have|be), could (be|have been) (better|quicker|improved), needs to, need more, improve*, worse, pain, agony, dirty, filthy, cold, noisy, uncomfortable, bumpy, confus*, unclear, difficult*, hard to, problem*, issue*, complain*, cancel*, lost, missed, refused, told … (different|wait), left (me|waiting), hung up, on hold, rushed, scared, unsafe, bored, boring, expensive, poor communication, too many, too much, faster, quicker, sooner, shorter, more (often|regular|information|time|activities|communication)`,
  strong:
    'very, extremely, really, so, absolutely, totally, completely, incredibly, amazing, brilliant, excellent, outstanding, fantastic, superb, exceptional, perfect, terrible, awful, appalling, disgusting, worst, horrendous, dreadful, disgrace, shocking, always, never',
  mild: 'ok, okay, average, alright, all right, so so, suppose, could be, fine, suggest, perhaps, maybe, sometimes',
  denied:
    "\\b(?:not|no|never|without|nor|neither|hardly|isn't|wasn't|aren't|weren't|don't|doesn't|didn't|couldn't|wouldn't|can't|cannot|won't|haven't|hasn't|lack of)\\b(?: (?:a|an|the|very|really|so|that|too|all|be|been|have|any|at|always|particularly))*",
};
