import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n';
import { Citation } from '../../laws/citation';
import { civil } from '../date-words';
import type { ClockView } from '../queries';

/** Why a clock ends when it ends: one sentence, each gap with its reason, and every step with its article. */
export function ClockAccount({ clock, open }: { clock: ClockView; open: boolean }) {
  const { t } = useTranslation('operate');
  const { language, text } = useLanguage();
  const { picture, sentence, steps, due } = clock;
  const name = text(clock.name);
  const date = (day: string) => civil(day, 'long', language);
  const rolled = picture?.unrolled && picture.due && picture.unrolled !== picture.due ? picture : undefined;
  return (
    <details className="account" open={open}>
      <summary>{due ? t('clock.why', { name, date: date(due) }) : t('clock.whyNoDate', { name })}</summary>
      {sentence ? <p className="sum">{text(sentence)}</p> : null}
      {picture?.stops.map((stop) => (
        <p className="stop" key={`${stop.from} ${stop.article}`}>
          <b>
            {stop.last === null
              ? t('clock.stopOpen', { from: date(stop.from) })
              : t(stop.open ? 'clock.stopUpTo' : 'clock.stopFromTo', {
                  from: date(stop.from),
                  until: date(stop.last),
                })}
          </b>{' '}
          {text(stop.reason)} (<Citation of={stop.article} />)
        </p>
      ))}
      {rolled?.unrolled && rolled.due ? (
        <p className="soft">
          {t('clock.rolled', { unrolled: date(rolled.unrolled), due: date(rolled.due) })}
        </p>
      ) : null}
      <ol>
        {steps.map((step) => (
          <li key={`${step.article} ${step.text.es}`}>
            {text(step.text)} (<Citation of={step.article} />)
          </li>
        ))}
      </ol>
    </details>
  );
}
