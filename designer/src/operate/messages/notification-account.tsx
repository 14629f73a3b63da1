import type { NotificationView } from '@oficio/schemas/api';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n';
import { Banner } from '../../ui/banner';
import { civil } from '../date-words';

/** How a notification stands: its dates, and why, article by article. */
export function NotificationAccount({ notification }: { notification: NotificationView }) {
  const { t } = useTranslation('operate');
  const { language, text } = useLanguage();
  const { state, attemptBy, opensUntil, effectiveOn, administrationMetOn, steps, warnings } = notification;
  const dates = [
    ['effectiveOn', effectiveOn],
    ['attemptBy', attemptBy],
    ['opensUntil', effectiveOn === null ? opensUntil : null],
    ['metOn', administrationMetOn],
  ] as const;
  return (
    <>
      <p>
        <strong>{t(`notification.states.${state}`)}</strong>
      </p>
      <dl className="pairs">
        {dates.map(([key, date]) =>
          date === null ? null : (
            <Fragment key={key}>
              <dt>{t(`notification.${key}`)}</dt>
              <dd>{civil(date, 'long', language)}</dd>
            </Fragment>
          ),
        )}
      </dl>
      <ol className="lines">
        {steps.map((step) => (
          <li key={`${step.article} ${step.text.es}`}>
            <div className="grow">
              {text(step.text)} <span className="soft">({step.article})</span>
            </div>
          </li>
        ))}
      </ol>
      {warnings.map((warning) => (
        <Banner key={warning.es} tone="turn" title={text(warning)} />
      ))}
    </>
  );
}
