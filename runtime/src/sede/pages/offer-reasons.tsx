import { type IsoDate, longDate } from '../dates.js';
import type { Language } from '../languages.js';
import { Icon } from '../parts/icon.js';
import { Rich } from '../parts/rich.js';
import type { SedeText } from '../texts.js';

/** A condition with our value. Never the name of a field. */
export type OfferReason = {
  /** Our value in words: "Tienes 67 años." */
  readonly statement: string;
  /** The condition: "Hay que tener 65 o más." */
  readonly rule: string;
  /** Who says so: "Padrón municipal". */
  readonly source: string;
  readonly consultedOn: IsoDate;
  /** The datum could not be obtained: shown as such, never as met. */
  readonly unknown?: boolean | undefined;
};

/** Why this reaches the person: each condition, our value, its source and its date. */
export function OfferReasons({
  reasons,
  lang,
  t,
}: {
  reasons: readonly OfferReason[];
  lang: Language;
  t: SedeText;
}) {
  return (
    <ul class="why gap">
      {reasons.map((reason) => (
        <li class={reason.unknown ? 'unknown' : undefined}>
          <Icon name={reason.unknown ? 'question' : 'check'} />
          <div>
            <strong>
              <Rich text={reason.statement} />
            </strong>
            <Rich text={reason.rule} />
            <small>
              {t('offer.source', { source: reason.source, date: longDate(reason.consultedOn, lang) })}
            </small>
          </div>
        </li>
      ))}
    </ul>
  );
}
