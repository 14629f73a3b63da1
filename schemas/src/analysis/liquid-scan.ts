/**
 * Reads the letters' templates without rendering them: which variables, paragraphs and filters they use,
 * and what is not well written. It knows the part of Liquid that letters may use and nothing else.
 */

export type LiquidFault =
  | { kind: 'unclosed'; found: string }
  | { kind: 'tag'; found: string }
  | { kind: 'block'; found: string }
  | { kind: 'expression'; found: string };

export interface LiquidScan {
  /** Variables as written (`lamp.number`), without the names that the template itself declares. */
  variables: string[];
  /** Paragraphs inserted with `{% render 'id' %}`. */
  partials: string[];
  filters: string[];
  faults: LiquidFault[];
}

const blocks: Readonly<Record<string, string>> = {
  if: 'endif',
  unless: 'endunless',
  case: 'endcase',
  for: 'endfor',
  capture: 'endcapture',
  comment: 'endcomment',
};
const middles: Readonly<Record<string, readonly string[]>> = {
  else: ['if', 'unless', 'case', 'for'],
  elsif: ['if', 'unless'],
  when: ['case'],
};
const words = new Set(['and', 'or', 'contains', 'true', 'false', 'nil', 'null', 'empty', 'blank']);

const token =
  /\s*(?:("[^"]*"|'[^']*')|(-?\d+(?:\.\d+)?)|([A-Za-z_][\w-]*(?:\.[A-Za-z_0-9][\w-]*|\[(?:\d+|'[^']*'|"[^"]*")\])*\??)|(==|!=|<=|>=|<>|<|>|\|(?!\|)|[:,()]|\.\.))/y;

interface Token {
  kind: 'text' | 'number' | 'name' | 'sign';
  text: string;
}

function tokensOf(expression: string): Token[] | undefined {
  const tokens: Token[] = [];
  const trimmed = expression.trimEnd();
  for (let at = 0; at < trimmed.length; at = token.lastIndex) {
    token.lastIndex = at;
    const found = token.exec(trimmed);
    if (!found) return undefined;
    const [, text, number, name, sign] = found;
    if (text !== undefined) tokens.push({ kind: 'text', text: text.slice(1, -1) });
    else if (number !== undefined) tokens.push({ kind: 'number', text: number });
    else if (name !== undefined) tokens.push({ kind: 'name', text: name });
    else tokens.push({ kind: 'sign', text: sign ?? '' });
  }
  return tokens;
}

class Scanner {
  readonly result: LiquidScan = { variables: [], partials: [], filters: [], faults: [] };
  private readonly open: { tag: string; locals: string[] }[] = [];
  private readonly assigned = new Set<string>();

  private isLocal(variable: string): boolean {
    const root = variable.split(/[.[]/)[0] ?? variable;
    return this.assigned.has(root) || this.open.some(({ locals }) => locals.includes(root));
  }

  expression(source: string): void {
    const tokens = tokensOf(source);
    if (!tokens || tokens.length === 0) {
      this.result.faults.push({ kind: 'expression', found: source.trim() });
      return;
    }
    for (const [index, { kind, text }] of tokens.entries()) {
      if (kind !== 'name') continue;
      const before = tokens[index - 1]?.text;
      const after = tokens[index + 1]?.text;
      if (before === '|' && tokens[index - 1]?.kind === 'sign') this.result.filters.push(text);
      else if (after === ':' || words.has(text) || this.isLocal(text)) continue;
      else this.result.variables.push(text);
    }
  }

  tag(source: string): void {
    const [, name = '', rest = ''] = /^\s*(\w+)([\s\S]*)$/.exec(source) ?? [];
    const inner = this.open.at(-1);
    if (inner?.tag === 'comment' && name !== 'endcomment') return;
    if (name.startsWith('end')) {
      if (inner && blocks[inner.tag] === name) this.open.pop();
      else this.result.faults.push({ kind: 'block', found: name });
      return;
    }
    const middle = middles[name];
    if (middle) {
      if (!inner || !middle.includes(inner.tag)) this.result.faults.push({ kind: 'block', found: name });
      if (name !== 'else') this.expression(rest);
      return;
    }
    switch (name) {
      case 'if':
      case 'unless':
      case 'case':
        this.expression(rest);
        this.open.push({ tag: name, locals: [] });
        return;
      case 'for': {
        const [, local, list] = /^\s*([A-Za-z_]\w*)\s+in\s+(\S+)/.exec(rest) ?? [];
        if (local === undefined || list === undefined) this.fault(source);
        else this.expression(list);
        this.open.push({ tag: 'for', locals: [local ?? '', 'forloop'] });
        return;
      }
      case 'assign': {
        const [, local, value] = /^\s*([A-Za-z_]\w*)\s*=([\s\S]+)$/.exec(rest) ?? [];
        if (local === undefined || value === undefined) this.fault(source);
        else {
          this.expression(value);
          this.assigned.add(local);
        }
        return;
      }
      case 'capture':
        this.assigned.add(rest.trim());
        this.open.push({ tag: 'capture', locals: [] });
        return;
      case 'comment':
        this.open.push({ tag: 'comment', locals: [] });
        return;
      case 'render': {
        const [, partial, more] = /^\s*['"]([^'"]+)['"]\s*,?([\s\S]*)$/.exec(rest) ?? [];
        if (partial === undefined) this.fault(source);
        else this.result.partials.push(partial);
        if (more?.trim()) this.expression(more);
        return;
      }
      case 'diagram':
        return;
      default:
        this.result.faults.push({ kind: 'tag', found: name || source.trim() });
    }
  }

  private fault(source: string): void {
    this.result.faults.push({ kind: 'expression', found: source.trim() });
  }

  finish(): LiquidScan {
    for (const { tag } of this.open) this.result.faults.push({ kind: 'unclosed', found: `{% ${tag} %}` });
    const once = (list: string[]) => [...new Set(list)];
    const { variables, partials, filters, faults } = this.result;
    return { variables: once(variables), partials: once(partials), filters: once(filters), faults };
  }
}

/** Scans one template; never throws: what is wrong is among the faults. */
export function scanLiquid(template: string): LiquidScan {
  const scanner = new Scanner();
  const opening = /\{\{-?|\{%-?/g;
  for (let found = opening.exec(template); found; found = opening.exec(template)) {
    const isTag = found[0].startsWith('{%');
    const end = template.indexOf(isTag ? '%}' : '}}', opening.lastIndex);
    if (end < 0) {
      const line = template.slice(found.index).split('\n')[0] ?? '';
      scanner.result.faults.push({ kind: 'unclosed', found: line.slice(0, 40) });
      break;
    }
    const inside = template.slice(opening.lastIndex, end).replace(/-$/, '');
    if (isTag) scanner.tag(inside);
    else scanner.expression(inside);
    opening.lastIndex = end + 2;
  }
  return scanner.finish();
}
