import type { Child } from 'hono/jsx';

/** A link with a line that says what is behind it. */
export type LinkItem = {
  readonly label: string;
  readonly href: string;
  readonly summary?: string | undefined;
  readonly aside?: Child;
};

/** List of links, one a line. */
export function LinkList({ items }: { items: readonly LinkItem[] }) {
  return (
    <ul class="list">
      {items.map((item) => (
        <li>
          <div>
            <h3>
              <a href={item.href}>{item.label}</a>
            </h3>
            {item.summary ? <p class="soft">{item.summary}</p> : null}
          </div>
          {item.aside ? <span>{item.aside}</span> : null}
        </li>
      ))}
    </ul>
  );
}
