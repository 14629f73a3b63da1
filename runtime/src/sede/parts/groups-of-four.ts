/** Sets a code in groups of four letters, as people dictate it: "7Q4K92XDTT08" → "7Q4K 92XD TT08". */
export function groupsOfFour(code: string): string {
  return (
    code
      .replaceAll(/[\s-]/g, '')
      .match(/.{1,4}/g)
      ?.join(' ') ?? ''
  );
}
