/** One document with several letters, each beginning on its own sheet. The looks are those of each letter. */
export function lettersDocument(letters: readonly string[]): string {
  const parser = new DOMParser();
  const sheets: string[] = [];
  const styles = new Set<string>();
  for (const letter of letters) {
    const parsed = parser.parseFromString(letter, 'text/html');
    for (const style of parsed.querySelectorAll('style')) styles.add(style.outerHTML);
    const sheet = parsed.createElement('section');
    sheet.className = 'sheet-of-paper';
    sheet.lang = parsed.documentElement.lang;
    sheet.append(...parsed.body.childNodes);
    sheets.push(sheet.outerHTML);
  }
  const breaks = '<style>.sheet-of-paper + .sheet-of-paper { break-before: page; }</style>';
  return `<!doctype html><html><head><meta charset="utf-8">${[...styles].join('')}${breaks}</head><body>${sheets.join('')}</body></html>`;
}

/** Opens the browser's printing for letters, in a frame where no script of theirs runs. */
export function printLetters(letters: readonly string[]): void {
  const frame = document.createElement('iframe');
  frame.setAttribute('sandbox', 'allow-same-origin allow-modals');
  frame.className = 'vh';
  frame.title = '';
  frame.setAttribute('aria-hidden', 'true');
  frame.srcdoc = lettersDocument(letters);
  frame.onload = () => {
    const inside = frame.contentWindow;
    if (!inside) return;
    inside.addEventListener('afterprint', () => frame.remove());
    inside.print();
  };
  document.body.append(frame);
}
