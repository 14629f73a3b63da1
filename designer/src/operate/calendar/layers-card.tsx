import type { CalendarDocument } from '@oficio/schemas/deadlines';
import { BadgeCheck, Download, Upload } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n';
import { Button } from '../../ui/button';
import { Menu } from '../../ui/menu';
import { yearOf } from './draft';
import { LayerMark } from './layer-mark';
import { YearState } from './year-state';

/** So many local holidays has a town each year (Estatuto de los Trabajadores, art. 37.2). */
const LOCAL_HOLIDAYS = 2;

interface LayersCardProps {
  layers: readonly CalendarDocument[];
  year: number;
  mayEdit: boolean;
  onVerify: (layer: CalendarDocument) => void;
  onImport: (layer: CalendarDocument) => void;
  onExport: (layer: CalendarDocument, format: 'json' | 'ics') => void;
}

/** Each layer in the year: whose days they are, how far they can be trusted and what they rest on. */
export function LayersCard({ layers, year, mayEdit, onVerify, onImport, onExport }: LayersCardProps) {
  const { t } = useTranslation('calendar');
  const { text } = useLanguage();
  return (
    <section className="card part" aria-labelledby="layers">
      <h2 className="t" id="layers">
        {t('layers.title', { year })}
      </h2>
      <ul className="layer-list">
        {layers.map((layer) => {
          const own = yearOf(layer, year);
          const { title, reference, url } = own.source;
          const warning =
            layer.layer === 'town' && own.holidays.length > 0 && own.holidays.length !== LOCAL_HOLIDAYS
              ? t('layers.notTwo', { count: own.holidays.length })
              : t(`layers.means.${own.status}`, { layer: layer.layer });
          return (
            <li key={layer.id}>
              <div className="row wrap">
                <LayerMark layer={layer.layer} />
                <b>{t(`layer.${layer.layer}`)}</b>
                <span className="soft">{text(layer.name)}</span>
                <span className="grow" />
                <YearState status={own.status} />
              </div>
              <p className="xs">
                {t('layers.count', { count: own.holidays.length })} {warning}
              </p>
              {own.status === 'notPublished' ? null : (
                <p className="xs soft source-line">
                  {t('layers.source')}{' '}
                  {url ? (
                    <a href={url} rel="noreferrer" target="_blank">
                      {reference ?? title}
                    </a>
                  ) : (
                    (reference ?? title)
                  )}
                </p>
              )}
              <div className="row wrap">
                {mayEdit && own.holidays.length > 0 ? (
                  <Button
                    small
                    icon={BadgeCheck}
                    aria-label={t('verify.openOf', { layer: t(`layer.${layer.layer}`), year })}
                    onClick={() => onVerify(layer)}
                  >
                    {t('verify.open')}
                  </Button>
                ) : null}
                {mayEdit ? (
                  <Button
                    small
                    variant="ghost"
                    icon={Upload}
                    aria-label={t('import.openOf', { layer: t(`layer.${layer.layer}`) })}
                    onClick={() => onImport(layer)}
                  >
                    {t('import.open')}
                  </Button>
                ) : null}
                {layer.years.some(({ holidays }) => holidays.length > 0) ? (
                  <Menu
                    trigger={
                      <Button
                        small
                        variant="ghost"
                        icon={Download}
                        aria-label={t('export.openOf', { layer: t(`layer.${layer.layer}`) })}
                      >
                        {t('export.open')}
                      </Button>
                    }
                    items={[
                      { label: t('export.ics'), onSelect: () => onExport(layer, 'ics') },
                      { label: t('export.json'), onSelect: () => onExport(layer, 'json') },
                    ]}
                  />
                ) : null}
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
