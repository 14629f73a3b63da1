/** Whether the keyboard is writing in a field: then single-letter keys are letters, not commands. */
export function isTyping(event: KeyboardEvent | React.KeyboardEvent): boolean {
  const target = event.target;
  if (!(target instanceof HTMLElement)) return false;
  return (
    target.isContentEditable ||
    ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName) ||
    !!target.closest('.monaco-editor')
  );
}
