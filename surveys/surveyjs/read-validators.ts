import type { SurveyValidator } from '../question-json.ts';
import type { Names } from './names.ts';
import { renamed } from './rename.ts';
import { note, noteOthers, plain, type Source, sourcesIn, textIn } from './source.ts';

const LIMITS: ReadonlyMap<string, readonly string[]> = new Map([
  ['numeric', ['minValue', 'maxValue']],
  ['text', ['minLength', 'maxLength']],
  ['answercount', ['minCount', 'maxCount']],
  ['email', []],
  ['expression', []],
]);

/** The validators of a question that we know; others are noted. */
export const readValidators = (source: Source, names: Names): SurveyValidator[] =>
  sourcesIn(source, 'validators').flatMap((each) => {
    const validator = readValidator(each, names);
    return validator === null ? [] : [validator];
  });

function readValidator(source: Source, names: Names): SurveyValidator | null {
  const { json } = source;
  const type = plain(json['type']).replace(/validator$/, '');
  const limits = LIMITS.get(type);
  if (limits === undefined) {
    note(source, '', { zh: `无法校验：${type}`, en: `cannot be checked: ${type}` });
    return null;
  }
  noteOthers(source, ['type', 'text', 'expression', ...limits]);
  const text = textIn(source, 'text');
  const known = limits.flatMap((name) => (typeof json[name] === 'number' ? [[name, json[name]]] : []));
  const expression = type === 'expression' ? { expression: renamed(plain(json['expression']), names) } : {};
  const words = text ?? (type === 'expression' ? { default: '', 'zh-cn': '' } : undefined);
  return {
    type,
    ...Object.fromEntries(known),
    ...expression,
    ...(words && { text: words }),
  } as SurveyValidator;
}
