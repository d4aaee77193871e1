import { Page } from '../ui/Page.tsx';

export function HistoryScreen() {
  return <Page title="">{null}</Page>;
}
