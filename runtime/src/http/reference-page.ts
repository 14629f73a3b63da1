import { allContracts, type Contract } from '@oficio/schemas/api';
import { textIn } from '@oficio/schemas/definition';
import { z } from 'zod';
import { escapeHtml } from '../communications/letter-html.js';
import { problemCatalogue } from './problem-catalogue.js';

const shapeOf = (schema: z.ZodType, io: 'input' | 'output'): string => {
  const { $schema: _, ...shape } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  return JSON.stringify(shape, null, 2);
};

const fold = (title: string, schema: z.ZodType | undefined, io: 'input' | 'output'): string =>
  schema
    ? `<details><summary>${title}</summary><pre tabindex="0"><code>${escapeHtml(shapeOf(schema, io))}</code></pre></details>`
    : '';

const accessWords = ({ access }: Contract): string => {
  if (access === 'public') return 'Anybody';
  if (access === 'system') return 'Another system, with its token';
  return access === 'signedIn' ? 'Any account that is signed in' : access.join(', ');
};

function section(contract: Contract): string {
  const { id, method, path, summary, status, problems } = contract;
  const codes = problems.map((code) => `<a href="#${escapeHtml(code)}"><code>${escapeHtml(code)}</code></a>`);
  return `<section aria-labelledby="${id}">
<h2 id="${id}"><code>${method} ${escapeHtml(path)}</code></h2>
<p>${escapeHtml(summary)}</p>
<dl>
<dt>Operation</dt><dd><code>${id}</code></dd>
<dt>Who may call</dt><dd>${escapeHtml(accessWords(contract))}</dd>
<dt>Answer</dt><dd>${status}</dd>
${codes.length > 0 ? `<dt>Problems</dt><dd>${codes.join(', ')}</dd>` : ''}
</dl>
${fold('Path', contract.params, 'input')}
${fold('Query', contract.query, 'input')}
${fold('Body', contract.body, 'input')}
${fold('Reply', contract.reply, 'output')}
</section>`;
}

const problemRows = Object.entries(problemCatalogue)
  .map(
    ([code, { status, title }]) =>
      `<tr id="${escapeHtml(code)}"><th scope="row"><code>${escapeHtml(code)}</code></th><td>${status}</td><td>${escapeHtml(textIn(title, 'en'))}</td></tr>`,
  )
  .join('\n');

/** Styles of the reference page, served as a file: the content policy admits no inline style. */
export const referenceStyles = `:root { color-scheme: light dark; }
body { font-family: system-ui, sans-serif; line-height: 1.5; max-width: 60rem; margin: 0 auto; padding: 1rem; }
section { border-top: 1px solid; padding-block: 1rem; }
h2 { font-size: 1.1rem; overflow-wrap: anywhere; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1rem; }
dt { font-weight: 600; }
dd { margin: 0; }
pre { overflow: auto; padding: .75rem; border: 1px solid; }
table { border-collapse: collapse; width: 100%; }
th, td { border: 1px solid; padding: .375rem .5rem; text-align: start; vertical-align: top; }
nav ul { columns: 18rem; }
summary { cursor: pointer; padding-block: .25rem; }
`;

/** The reference of the interface as one page without scripts, made of the very contracts that are mounted. */
export function referencePage(contracts: readonly Contract[] = allContracts): string {
  const links = contracts.map(
    ({ id, method, path }) => `<li><a href="#${id}"><code>${method} ${escapeHtml(path)}</code></a></li>`,
  );
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Oficio: interface</title>
<link rel="stylesheet" href="/docs/reference.css">
</head>
<body>
<header>
<h1>Oficio: interface</h1>
<p>The same as <a href="/openapi.json">OpenAPI 3.1</a>. Writes carry the header <code>x-csrf-token</code> of
<code>GET /api/session</code>; events of cases carry <code>Idempotency-Key</code>. Errors are
<code>application/problem+json</code> (RFC 9457) with a stable <code>code</code>.</p>
</header>
<nav aria-label="Operations"><ul>${links.join('')}</ul></nav>
<main>
${contracts.map(section).join('\n')}
<section aria-labelledby="problems"><h2 id="problems">Problems</h2>
<table><thead><tr><th scope="col">Code</th><th scope="col">Status</th><th scope="col">Meaning</th></tr></thead>
<tbody>
${problemRows}
</tbody></table></section>
</main>
</body>
</html>
`;
}
