/** The initials of a person of the staff; the name is beside it or in its tip. */
export function Avatar({ name }: { name: string }) {
  const initials = name
    .split(/\s+/)
    .map((word) => word[0] ?? '')
    .join('')
    .slice(0, 2)
    .toUpperCase();
  return (
    <span className="av" title={name} aria-hidden>
      {initials}
    </span>
  );
}
