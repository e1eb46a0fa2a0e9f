import type { Text } from '../../surveys/text.ts';

const NAME_LENGTH = 11;

/** The short message of an invitation: signature, request and link; with a link of 47 characters at most 70 in all. */
export function invitationText(hospital: Text, visitClass: string, link: string): string {
  // Counted as messages are, in UTF-16 units; half a character at the end goes.
  const signature = hospital.zh.slice(0, NAME_LENGTH).replace(/[\uD800-\uDBFF]$/, '');
  const what = visitClass === 'inpatient' ? '住院' : '就诊';
  return `【${signature}】请评价您的${what}体验：${link}`;
}
