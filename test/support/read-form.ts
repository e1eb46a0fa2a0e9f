/** One control of a form: what it offers (nothing where one writes) and what it holds now. */
type Control = { readonly offered: readonly string[]; readonly given: readonly string[] };

/** A form as a browser would read it: the fields it sends of itself, and its controls by name. */
export type ReadForm = {
  readonly own: readonly (readonly [string, string])[];
  readonly controls: ReadonlyMap<string, Control>;
};

/** Reads the survey's form on a page, or null where there is none. */
export function readForm(page: string): ReadForm | null {
  const form = page.split('<form').find((part) => part.includes(' name="_page"'));
  if (form === undefined) return null;
  const [text = ''] = form.split('</form>');
  const inputs = [...asInputs(text).matchAll(/<input\b[^>]*>/g)].map(([tag]) => inputOf(tag));
  const isOwn = ({ name, type }: Input) => type === 'hidden' || name === '_consent';
  const others = Map.groupBy(
    inputs.filter((input) => !isOwn(input)),
    ({ name }) => name,
  );
  return {
    own: inputs.filter(isOwn).map(({ name, value }) => [name, value]),
    controls: new Map([...others].map(([name, some]) => [name, controlOf(some)])),
  };
}

type Input = ReturnType<typeof inputOf>;

function inputOf(tag: string) {
  const attribute = (name: string) => plain(new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? '');
  const type = attribute('type');
  const offers = type === 'radio' || type === 'checkbox';
  const holds = !offers || /\s(checked|selected)\b/.test(tag);
  return { name: attribute('name'), type, value: attribute('value'), offers, holds };
}

// An option of value '' and a line with nothing in it both say that nothing was answered.
function controlOf(inputs: readonly Input[]): Control {
  const said = inputs.filter(({ value }) => value !== '');
  return {
    offered: said.filter(({ offers }) => offers).map(({ value }) => value),
    given: said.filter(({ holds }) => holds).map(({ value }) => value),
  };
}

/** The same form with every list and text area written as inputs. */
const asInputs = (form: string): string =>
  form
    .replaceAll(/<select\b[^>]*\sname="([^"]*)"[^>]*>([\s\S]*?)<\/select>/g, (_, name, options) =>
      options.replaceAll('<option', `<input type="radio" name="${name}"`),
    )
    .replaceAll(
      /<textarea\b[^>]*\sname="([^"]*)"[^>]*>\n?([^<]*)</g,
      (_, name, text) => `<input name="${name}" value="${text}"><`,
    );

const ENTITIES = { lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&' } as const;

const plain = (html: string): string =>
  html.replaceAll(/&(lt|gt|quot|#39|amp);/g, (_, name: keyof typeof ENTITIES) => ENTITIES[name]);
