import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n';
import { Banner } from '../../ui/banner';
import type { SensorCounts } from '../queries';
import { countRows } from './count-rows';

/** Whom the sensor looked at and what became of each, adding up. */
export function CountsTable({ counts, label }: { counts: SensorCounts; label: string }) {
  const { t } = useTranslation('operate');
  const { language } = useLanguage();
  const { rows, addsUp } = countRows(counts);
  return (
    <>
      <table className="reasons sums">
        <caption className="vh">{label}</caption>
        <tbody>
          {rows.map(({ key, count }) => (
            <tr key={key} className={key === 'proposed' ? 'b' : ''}>
              <td>{t(`sensors.count.${key}`)}</td>
              <td className="num">{count.toLocaleString(language)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('sensors.count.evaluated')}</th>
            <td className="num b">{counts.evaluated.toLocaleString(language)}</td>
          </tr>
        </tfoot>
      </table>
      {addsUp ? null : <Banner tone="late" title={t('sensors.notAddsUp')} />}
    </>
  );
}
