// Designsystemet's style sheets without what no page of ours names: half of them, which a browser would read before it paints.
// tests/web/Pages/AssetTests.cs holds that what a page names is there.

/** The components that our pages name (`ds-button`). */
const named = [
  'alert', 'button', 'card', 'chip', 'details', 'dialog', 'error-summary', 'field', 'fieldset', 'input', 'label', 'skip-link', 'table', 'tag', 'validation-message',
];

// Our pages follow the reader's own scheme, and the light one stands on :root; they have one typeface, and two brand colours fewer.
const unusedTheme = /^(@layer ds\.theme\.typography\.secondary|@media \(prefers-color-scheme:light\)|\[data-color-scheme=dark\]|(\[data-color-scheme\])?\[data-color=brand\d\].*)$/;
const unusedTokens = /--ds-color-brand2-[a-z-]+:[^;{}]+;?/g;

const ofNamed = new RegExp(`\\.ds-(?:${named.join('|')})(?![a-z-])`);

/** What a rule of the components says of no component that we name is left out. */
export const components = css => rules(css)
  .filter(rule => rule.body === null || !rule.prelude.startsWith('@layer ds.components') || ofNamed.test(rule.body)).map(rule => rule.whole).join('');

export const theme = css => rules(css.replace(unusedTokens, '')).map(rule =>
  unusedTheme.test(rule.prelude) ? ''
  : rule.prelude.startsWith('@layer') && rule.body !== null ? `${rule.prelude}{${theme(rule.body)}}`
  : rule.whole).join('');

/** The rules of a minified sheet, those of a layer as one: `@layer a,b;` has no body. */
function rules(css) {
  const found = [];
  for (let at = 0; at < css.length;) {
    const end = nextOf(css, at);
    const close = css[end] === '{' ? closing(css, end) : end;
    const body = css[end] === '{' ? css.slice(end + 1, close) : null;
    found.push({ prelude: css.slice(at, end).trim(), body, whole: css.slice(at, close + 1) });
    at = close + 1;
  }
  return found;
}

function nextOf(css, at) {
  while (at < css.length && css[at] !== '{' && css[at] !== ';') at++;
  return at;
}

/** The brace that closes the one at a place; braces in strings are none. */
function closing(css, at) {
  let depth = 0;
  for (; at < css.length; at++) {
    if (css[at] === '"' || css[at] === "'") at = css.indexOf(css[at], at + 1);
    else if (css[at] === '{') depth++;
    else if (css[at] === '}' && --depth === 0) return at;
  }
  throw new Error('A style sheet has a rule without an end.');
}
