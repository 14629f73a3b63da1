import type { ReactNode } from 'react';

/** One run of text: bold, slanted, a link, a variable, or plain. */
const inline = /(\*\*[^*]+\*\*|\*[^*]+\*|\[[^\]]+\]\([^)]+\)|\{\{[^}]*\}\}|\{%[^%]*%\})/g;

function runs(text: string): ReactNode[] {
  return text.split(inline).map((part, index) => {
    const key = `${index}:${part}`;
    if (part.startsWith('**')) return <strong key={key}>{runs(part.slice(2, -2))}</strong>;
    if (part.startsWith('{{')) return <mark key={key}>{part.slice(2, -2).trim().split('|')[0]?.trim()}</mark>;
    if (part.startsWith('{%'))
      return (
        <mark key={key} className="tag">
          {part.slice(2, -2).trim()}
        </mark>
      );
    if (part.startsWith('['))
      return (
        <span key={key} className="linkish">
          {runs(part.slice(1, part.indexOf(']')))}
        </span>
      );
    if (part.startsWith('*') && part.length > 2) return <em key={key}>{runs(part.slice(1, -1))}</em>;
    return part;
  });
}

/** A letter's Markdown as it will be read, with its variables marked; nothing in it is run. */
export function LetterPreview({ text, lang }: { text: string; lang: string }) {
  const blocks = text.split(/\n{2,}/).filter((block) => block.trim());
  return (
    <div className="letter-preview" lang={lang}>
      {blocks.map((block, index) => {
        const key = `${index}`;
        const lines = block.split('\n');
        if (/^#{1,3} /.test(block)) return <h4 key={key}>{runs(block.replace(/^#+ /, ''))}</h4>;
        if (lines.every((line) => /^[-*] /.test(line))) {
          return (
            <ul key={key}>
              {lines.map((line) => (
                <li key={line}>{runs(line.slice(2))}</li>
              ))}
            </ul>
          );
        }
        if (lines.every((line) => /^\d+\. /.test(line))) {
          return (
            <ol key={key}>
              {lines.map((line) => (
                <li key={line}>{runs(line.replace(/^\d+\. /, ''))}</li>
              ))}
            </ol>
          );
        }
        return <p key={key}>{runs(lines.join(' '))}</p>;
      })}
    </div>
  );
}
