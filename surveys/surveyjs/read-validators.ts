import type { SurveyValidator } from '../question-json.ts';
import { isFitting } from '../stated-limits.ts';
import type { Names } from './names.ts';
import { renamed } from './rename.ts';
import { isObject, note, noteOthers, plain, type Source, sourcesIn, textIn } from './source.ts';

const LIMITS: ReadonlyMap<string, readonly string[]> = new Map([
  ['numeric', ['minValue', 'maxValue']],
  ['text', ['minLength', 'maxLength']],
  ['answercount', ['minCount', 'maxCount']],
  ['email', []],
  ['expression', []],
]);

/** The validators of a question that we know and that fit its `input`; others are noted. */
export const readValidators = (source: Source, names: Names, input: string): SurveyValidator[] =>
  sourcesIn(source, 'validators').flatMap((each) => {
    const validator = readValidator(each, names);
    if (validator === null) return [];
    if (isFitting(validator.type, input)) return [validator];
    note(each, '', {
      zh: `“${validator.type}”校验不适用于“${input}”`,
      en: `a validator of type ${validator.type} does not fit '${input}'`,
    });
    return [];
  });

/** What a line of text is for, by its validators, where it does not say: SurveyJS judges any line by any of them. */
export function inputMeant({ json }: Source): 'number' | 'email' | null {
  const { validators } = json;
  const types = (Array.isArray(validators) ? validators : []).map((one) => isObject(one) && typeIn(one));
  if (types.includes('numeric')) return 'number';
  return types.includes('email') ? 'email' : null;
}

const typeIn = (json: Readonly<Record<string, unknown>>): string =>
  plain(json['type']).replace(/validator$/, '');

function readValidator(source: Source, names: Names): SurveyValidator | null {
  const { json } = source;
  const type = typeIn(json);
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
