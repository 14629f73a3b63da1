import { Outlet } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ClockBar } from '../operate/clock/clock-bar';
import { SideBar } from './side-bar';

/** A page with the side bar: everything but the editor. */
export function PageLayout() {
  const { t } = useTranslation();
  return (
    <>
      <a className="skip" href="#content">
        {t('navigation.skip')}
      </a>
      <div className="app">
        <SideBar />
        <div className="beside">
          <ClockBar />
          <main className="main" id="content" tabIndex={-1} data-panel>
            <Outlet />
          </main>
        </div>
      </div>
    </>
  );
}
