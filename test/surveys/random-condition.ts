/** A wish for a condition: which of the earlier answers it looks at, and how. */
export type Wish = {
  readonly target: number;
  readonly kind: number;
  readonly second: { readonly target: number; readonly kind: number; readonly or: boolean } | null;
  readonly not: boolean;
};

/** Something asked before, and what kind of answer it has. */
export type Known = {
  readonly name: string;
  readonly kind: 'choice' | 'choices' | 'rating' | 'number' | 'boolean' | 'text';
};

const FORMS: Readonly<Record<Known['kind'], readonly ((name: string) => string)[]>> = {
  choice: [
    (name) => `{${name}} = 'alpha'`,
    (name) => `{${name}} <> 'beta'`,
    (name) => `{${name}} notempty`,
    (name) => `{${name}} empty`,
    (name) => `{${name}} anyof ['alpha', 'gamma']`,
  ],
  choices: [
    (name) => `{${name}} contains 'alpha'`,
    (name) => `{${name}} notcontains 'beta'`,
    (name) => `{${name}} anyof ['beta', 'gamma']`,
    (name) => `{${name}} allof ['alpha', 'beta']`,
    (name) => `{${name}} empty`,
  ],
  rating: [(name) => `{${name}} <= 2`, (name) => `{${name}} > 3`, (name) => `{${name}} notempty`],
  number: [
    (name) => `{${name}} > 5`,
    (name) => `{${name}} <= 6`,
    (name) => `iif({${name}} > 3, 1, 0) = 1`,
    (name) => `{${name}} * 2 >= 7`,
    (name) => `{${name}} empty`,
  ],
  boolean: [(name) => `{${name}} = true`, (name) => `{${name}} = false`, (name) => `{${name}} <> true`],
  text: [(name) => `{${name}} notempty`, (name) => `{${name}} empty`],
};

/** A condition on what is known; null while nothing is. */
export function conditionOn(known: readonly Known[], { target, kind, second, not }: Wish): string | null {
  const first = one(known, target, kind);
  if (first === null) return null;
  // Two conditions on one answer may contradict each other, which SurveyJS's linter refuses.
  const other =
    second && (second.target - target) % known.length !== 0 ? one(known, second.target, second.kind) : null;
  const whole = other === null ? first : `${first} ${second?.or ? 'or' : 'and'} ${other}`;
  return not ? `!(${whole})` : whole;
}

function one(known: readonly Known[], target: number, kind: number): string | null {
  const about = known[target % Math.max(1, known.length)];
  if (!about) return null;
  const forms = FORMS[about.kind];
  return forms[kind % forms.length]?.(about.name) ?? null;
}
