import { useTranslation } from 'react-i18next';
import { Loading } from '../ui/loading';

export function PendingPage() {
  const { t } = useTranslation();
  return <Loading label={t('loading')} />;
}
