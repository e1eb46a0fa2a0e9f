import fc from 'fast-check';
import type { SurveyPart } from '../../../surveys/survey-json.ts';
import { anyTitle, localised } from './title.ts';

const anyHtml = localised(
  fc
    .array(fc.constantFrom('<p>', '</p>', '<br>', '<b>', '</b>', '&amp;', '&lt;', 'word', '词', ' ', '\n'), {
      minLength: 1,
    })
    .map((pieces) => `x${pieces.join('')}`),
);

/** The question the others may look at. */
export const firstElement: SurveyPart = {
  type: 'radiogroup',
  name: 'q0',
  title: { default: 'First', 'zh-cn': '第一题' },
  choices: [
    { value: 'yes', text: { default: 'Yes', 'zh-cn': '是' } },
    { value: 'no', text: { default: 'No', 'zh-cn': '否' } },
  ],
};

const common = {
  title: anyTitle,
  description: anyTitle,
  isRequired: fc.boolean(),
  requiredIf: fc.constant('{q0} notempty'),
};
const optional = <T extends object>(given: { [K in keyof T]: fc.Arbitrary<T[K]> }, ...needed: (keyof T)[]) =>
  fc.record(given, { requiredKeys: needed });

const anyValue = fc.constantFrom('yes', 'no', 'LA6568-5', 'a.b', 'x_1', '5_9', 'maybe', 'Never');
const anyChoices = fc.uniqueArray(fc.record({ value: anyValue, text: anyTitle }), {
  minLength: 2,
  maxLength: 6,
  selector: ({ value }) => value,
});
const offered = {
  ...common,
  choices: anyChoices,
  showOtherItem: fc.boolean(),
  otherText: anyTitle,
  showNoneItem: fc.boolean(),
  noneText: anyTitle,
};
const names = fc.uniqueArray(fc.constantFrom('listen', 'clean', 'r1', 'on_time'), { minLength: 1 });
const least = fc.constantFrom(0, 1, 2);

/** Any element but a panel, to be named; it may look at `q0`, which has to be asked before it. */
export const anyElement: fc.Arbitrary<SurveyPart> = fc
  .oneof(
    optional({ type: fc.constantFrom('radiogroup', 'dropdown'), ...offered }, 'type', 'title', 'choices'),
    optional(
      {
        type: fc.constant('checkbox'),
        ...offered,
        minSelectedChoices: least,
        maxSelectedChoices: fc.constantFrom(2, 3),
      },
      'type',
      'title',
      'choices',
    ),
    optional(
      {
        type: fc.constant('rating'),
        ...common,
        rateMin: fc.constantFrom(0, 1),
        rateMax: fc.constantFrom(2, 5, 10),
        rateType: fc.constantFrom('labels', 'stars', 'smileys'),
        minRateDescription: anyTitle,
        maxRateDescription: anyTitle,
      },
      ...(['type', 'title', 'rateMin', 'rateMax', 'minRateDescription', 'maxRateDescription'] as const),
    ),
    optional(
      { type: fc.constant('boolean'), ...common, labelTrue: anyTitle, labelFalse: anyTitle },
      'type',
      'title',
    ),
    optional(
      {
        type: fc.constant('text'),
        ...common,
        inputType: fc.constant('number'),
        min: fc.constantFrom(0, -1.5),
        max: fc.constantFrom(10, 99.5),
        step: fc.constantFrom(1, 0.1, 0.01, 0.25, 5),
        validators: fc.constant([{ type: 'numeric', minValue: 1 }]),
      },
      'type',
      'title',
      'inputType',
    ),
    optional(
      {
        type: fc.constant('text'),
        ...common,
        inputType: fc.constant('date'),
        min: fc.constant('2020-01-01'),
        max: fc.constant('2030-12-31'),
      },
      'type',
      'title',
      'inputType',
    ),
    optional(
      {
        type: fc.constant('text'),
        ...common,
        inputType: fc.constantFrom('text', 'email', 'tel'),
        maxLength: fc.constantFrom(40, 200),
        validators: fc.constantFrom(
          [{ type: 'text', minLength: 2 }],
          [{ type: 'text', minLength: 3, maxLength: 30 }],
          [],
        ),
      },
      'type',
      'title',
    ),
    optional(
      { type: fc.constant('comment'), ...common, maxLength: fc.constantFrom(50, 1000) },
      'type',
      'title',
      'maxLength',
    ),
    optional(
      {
        type: fc.constant('matrix'),
        title: anyTitle,
        description: anyTitle,
        columns: anyChoices,
        rows: names.chain((all) =>
          fc.tuple(...all.map((value) => fc.record({ value: fc.constant(value), text: anyTitle }))),
        ),
        eachRowRequired: fc.boolean(),
      },
      ...(['type', 'title', 'columns', 'rows'] as const),
    ),
    fc.record({ type: fc.constant('html'), html: anyHtml }),
    fc.record({ type: fc.constant('expression'), title: anyTitle, expression: fc.constant('{q0} notempty') }),
  )
  .map((element) => ({ ...element, name: 'later' }) as SurveyPart);
