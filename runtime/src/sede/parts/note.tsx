import type { Child } from 'hono/jsx';
import { Icon, type IconName } from './icon.js';

/** `turn` = it is your turn, `done`, `late` = error or late, `info` = good to know. */
export type Tone = 'turn' | 'done' | 'late' | 'info';

/** A coloured box with an icon. Never the only place of an error. */
export function Note({ tone, icon, children }: { tone: Tone; icon: IconName; children?: Child }) {
  return (
    <div class={`note ${tone}`}>
      <Icon name={icon} />
      <div>{children}</div>
    </div>
  );
}

/** A state as a word with an icon; the colour only repeats it. */
export function Tag({
  tone,
  icon,
  text,
}: {
  tone?: Tone | undefined;
  icon?: IconName | undefined;
  text: string;
}) {
  return (
    <span class={tone ? `tag ${tone}` : 'tag'}>
      {icon ? <Icon name={icon} /> : null}
      {text}
    </span>
  );
}
