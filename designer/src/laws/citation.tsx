import { laws } from '@oficio/schemas/api';
import { citationPieces } from '@oficio/schemas/laws';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { call } from '../api/call';
import { useLanguage } from '../i18n';

/** The articles whose text ships; they change with the installation only. */
const lawsQuery = queryOptions({
  queryKey: ['laws'],
  staleTime: Number.POSITIVE_INFINITY,
  queryFn: async ({ signal }) => (await call(laws.listLaws, {}, { signal })).norms,
});

/** A citation as it is printed: each article leads to its literal text, and a norm that does not ship stays as words. */
export function Citation({ of }: { of: string }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const { data: norms } = useQuery(lawsQuery);
  return (
    <span className="citation soft">
      {citationPieces(of, norms ?? []).map(({ text, path }) =>
        path === undefined ? (
          text
        ) : (
          <a key={path} href={`/${language}${path}`} target="_blank" rel="noreferrer" title={t('law.opens')}>
            {text}
          </a>
        ),
      )}
    </span>
  );
}
