import { Page } from '../ui/Page.tsx';

export function SettingsScreen() {
  return <Page title="">{null}</Page>;
}
