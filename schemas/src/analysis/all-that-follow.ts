/** All that some beginnings lead to, step by step, with the beginnings themselves (a breadth-first walk). */
export function allThatFollow<Node>(
  beginnings: Iterable<Node>,
  next: (node: Node) => Iterable<Node>,
): ReadonlySet<Node> {
  const found = new Set(beginnings);
  // A set that grows while it is gone through gives what was added, too.
  for (const node of found) for (const each of next(node)) found.add(each);
  return found;
}
