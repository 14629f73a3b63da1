import { unbroken } from './rich.js';

/** One line of a summary: what, our value, where it comes from, and how to change it. */
export type Fact = {
  readonly label: string;
  readonly value: string;
  readonly detail?: string | undefined;
  /** Codes are set in a fixed-width face. */
  readonly code?: boolean | undefined;
  /** Only where a change is possible. `changeLabel` carries the object: "Change the account". */
  readonly change?: { readonly href: string; readonly label: string } | undefined;
};

/** Summary list. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl class="facts">
      {facts.map((fact) => (
        <div>
          <dt>{fact.label}</dt>
          <dd>
            {fact.code ? <b class="code">{fact.value}</b> : unbroken(fact.value)}
            {fact.detail ? <small>{fact.detail}</small> : null}
          </dd>
          {fact.change ? (
            <dd class="act">
              <a href={fact.change.href}>{fact.change.label}</a>
            </dd>
          ) : null}
        </div>
      ))}
    </dl>
  );
}
