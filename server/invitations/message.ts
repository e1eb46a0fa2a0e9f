import type { Text } from '../../surveys/text.ts';

const NAME_LENGTH = 12;

/** The short message of an invitation: signature, request and link; with a link of 44 characters 67 in all. */
export function invitationText(hospital: Text, visitClass: string, link: string): string {
  const signature = [...hospital.zh].slice(0, NAME_LENGTH).join('');
  const what = visitClass === 'inpatient' ? '住院' : '就诊';
  return `【${signature}】请评价您的${what}体验：${link}`;
}
