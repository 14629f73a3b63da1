import { type Procedure, parseProcedure } from '@oficio/schemas/definition';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Copy, Download, Ellipsis } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { draftQuery, type ProcedureRow } from '../api/procedures';
import { useLanguage } from '../i18n';
import { momentOf } from '../i18n/dates';
import { Banner } from '../ui/banner';
import { IconButton } from '../ui/button';
import { Chip } from '../ui/chip';
import { Menu } from '../ui/menu';
import { downloadJson } from './download-json';
import { FindingsCount } from './findings-count';

/** One row for each procedure: version, open cases, draft, what is to be solved. */
export function ProceduresTable({
  rows,
  onDuplicate,
}: {
  rows: ProcedureRow[];
  onDuplicate: (source: Procedure) => void;
}) {
  const { t } = useTranslation('designer');
  const { language, text } = useLanguage();
  const client = useQueryClient();
  const [failed, setFailed] = useState(false);
  const withDraft = async (id: string, use: (procedure: Procedure) => void) => {
    setFailed(false);
    try {
      const parsed = parseProcedure((await client.fetchQuery(draftQuery(id))).procedure);
      if (parsed.ok) use(parsed.procedure);
      else setFailed(true);
    } catch {
      setFailed(true);
    }
  };
  return (
    <>
      {failed ? <Banner tone="late" title={t('procedures.notRead')} role="alert" /> : null}
      <div className="card flush">
        <table>
          <thead>
            <tr>
              <th scope="col">{t('procedures.column.name')}</th>
              <th scope="col">{t('procedures.column.version')}</th>
              <th scope="col">{t('procedures.column.draft')}</th>
              <th scope="col">{t('procedures.column.findings')}</th>
              <th scope="col" className="num">
                {t('procedures.column.cases')}
              </th>
              <th scope="col">
                <span className="vh">{t('procedures.column.actions')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <td>
                  <Link className="b" to="/procedures/$procedureId" params={{ procedureId: row.id }}>
                    {text(row.name) || row.id}
                  </Link>
                  <div className="xs soft clamp">{text(row.summary)}</div>
                </td>
                <td>
                  {row.version === null || row.publishedAt === null ? (
                    <span className="soft">{t('procedures.unpublished')}</span>
                  ) : (
                    <>
                      {t('procedures.version', { version: row.version })}
                      <div className="xs soft">{momentOf(row.publishedAt, language)}</div>
                    </>
                  )}
                </td>
                <td>
                  {row.draft ? (
                    <>
                      <Chip tone="info">{t('procedures.draft')}</Chip>
                      <div className="xs soft">
                        {t('procedures.savedBy', {
                          when: momentOf(row.draft.savedAt, language),
                          who: row.draft.savedBy,
                        })}
                      </div>
                    </>
                  ) : (
                    <span className="soft">{t('procedures.noDraft')}</span>
                  )}
                </td>
                <td>
                  <FindingsCount procedureId={row.id} />
                </td>
                <td className="num">{row.openCases.toLocaleString(language)}</td>
                <td className="num">
                  <Menu
                    trigger={
                      <IconButton
                        small
                        icon={Ellipsis}
                        label={t('procedures.actionsOf', { name: text(row.name) })}
                      />
                    }
                    items={[
                      {
                        label: t('procedures.duplicate'),
                        icon: Copy,
                        onSelect: () => void withDraft(row.id, (found) => onDuplicate(copyOf(found))),
                      },
                      {
                        label: t('procedures.export'),
                        icon: Download,
                        onSelect: () => void withDraft(row.id, (found) => downloadJson(found, found.id)),
                      },
                    ]}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

/** A copy to be named and saved under another id. */
function copyOf(procedure: Procedure): Procedure {
  const { es, 'ca-valencia': valencian, en } = procedure.name;
  const name = {
    es: `${es} (copia)`,
    'ca-valencia': `${valencian} (còpia)`,
    ...(en ? { en: `${en} (copy)` } : {}),
  };
  return { ...procedure, id: '', name };
}
