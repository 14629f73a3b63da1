import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n';
import { Banner } from '../../ui/banner';
import type { RegisterImport } from '../queries';

/** So many bad rows are shown at once; the count always tells them all. */
const SHOWN = 200;

/** What was kept and what was not, row by row: the file, the line, the column and why. */
export function ImportReport({
  report,
  titleOf,
}: {
  report: RegisterImport;
  titleOf: (file: string) => string;
}) {
  const { t } = useTranslation('operate');
  const { language, text } = useLanguage();
  const kept = Object.values(report.kept).reduce((sum, count) => sum + count, 0);
  const rejected = Object.values(report.rejected).reduce((sum, count) => sum + count, 0);
  const files = [...new Set([...Object.keys(report.kept), ...Object.keys(report.rejected)])];
  return (
    <section className="card part" aria-labelledby="report">
      <h2 className="t" id="report">
        {t('register.report')}
      </h2>
      <Banner
        tone={rejected > 0 ? 'turn' : 'done'}
        title={t('register.result', { kept, rejected })}
        role="status"
      >
        {rejected > 0 ? <p>{t('register.resultText', { kept })}</p> : null}
      </Banner>
      <table className="reasons sums">
        <thead>
          <tr>
            <th scope="col">{t('register.column.file')}</th>
            <th scope="col" className="num">
              {t('register.column.kept')}
            </th>
            <th scope="col" className="num">
              {t('register.column.rejected')}
            </th>
          </tr>
        </thead>
        <tbody>
          {files.map((file) => (
            <tr key={file}>
              <td>{titleOf(file)}</td>
              <td className="num">{(report.kept[file] ?? 0).toLocaleString(language)}</td>
              <td className="num">{(report.rejected[file] ?? 0).toLocaleString(language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {report.problems.length > 0 ? (
        <>
          <h3 className="t">{t('register.badRows', { count: report.problems.length })}</h3>
          <div className="scroll-x">
            <table className="reasons">
              <thead>
                <tr>
                  <th scope="col">{t('register.column.file')}</th>
                  <th scope="col" className="num">
                    {t('register.column.line')}
                  </th>
                  <th scope="col">{t('register.column.column')}</th>
                  <th scope="col">{t('register.column.why')}</th>
                </tr>
              </thead>
              <tbody>
                {report.problems.slice(0, SHOWN).map((problem) => (
                  <tr key={`${problem.file} ${problem.line} ${problem.column ?? ''} ${problem.code}`}>
                    <td>
                      <code>{problem.file}</code>
                    </td>
                    <td className="num">{problem.line}</td>
                    <td>{problem.column ? <code>{problem.column}</code> : t('register.wholeRow')}</td>
                    <td>{text(problem.text)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          {report.problems.length > SHOWN ? (
            <p className="xs soft">{t('register.moreRows', { count: report.problems.length - SHOWN })}</p>
          ) : null}
        </>
      ) : null}
    </section>
  );
}
