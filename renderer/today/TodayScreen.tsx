import { Page } from '../ui/Page.tsx';

export function TodayScreen() {
  return <Page title="">{null}</Page>;
}
