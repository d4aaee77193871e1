/** The Mantine theme of the office and the switch between light, dark and the system's choice. Colours live in tokens.css. */
import {
  ActionIcon,
  Button,
  type CSSVariablesResolver,
  createTheme,
  Drawer,
  Input,
  InputWrapper,
  type MantineColorsTuple,
  MantineProvider,
  Menu,
  Modal,
  rem,
  SegmentedControl,
  Tooltip,
} from '@mantine/core';
import { DatesProvider } from '@mantine/dates';
import 'dayjs/locale/zh-cn';
import type { ReactNode } from 'react';

const FONTS = "'Microsoft YaHei UI', 'Noto Sans CJK SC', 'Microsoft YaHei', system-ui, sans-serif";

const accent: MantineColorsTuple = [
  '#e8f1fb',
  '#cfe0f2',
  '#a5c7ea',
  '#77abe0',
  '#5094d6',
  '#3583cd',
  '#2673bd',
  '#1c66b0',
  '#155796',
  '#0d447a',
];

/** Mantine's own greys of the dark scheme, drawn towards the blue of the office. */
const dark: MantineColorsTuple = [
  '#e4e9f0',
  '#aab5c4',
  '#8e9aab',
  '#5d6b7e',
  '#2f3b4c',
  '#263140',
  '#1f2937',
  '#18202c',
  '#141b25',
  '#10161f',
];

const heights: Record<string, string> = { xs: rem(26), sm: rem(32), md: rem(36) };

const theme = createTheme({
  primaryColor: 'accent',
  primaryShade: { light: 7, dark: 6 },
  colors: { accent, dark },
  fontFamily: FONTS,
  headings: { fontFamily: FONTS, fontWeight: '600' },
  fontSizes: { xs: rem(13), sm: rem(14), md: rem(14), lg: rem(16), xl: rem(20) },
  radius: { xs: '4px', sm: '6px', md: '7px', lg: '10px', xl: '14px' },
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Button: Button.extend({
      defaultProps: { size: 'sm' },
      styles: { label: { fontWeight: 400 } },
      vars: (_theme, props) => ({
        root: { '--button-height': heights[props.size ?? 'sm'] ?? rem(32), '--button-padding-x': props.size === 'xs' ? rem(9) : rem(12) },
      }),
    }),
    ActionIcon: ActionIcon.extend({ defaultProps: { variant: 'subtle', color: 'gray', size: 28 } }),
    Input: Input.extend({
      defaultProps: { size: 'sm' },
      vars: () => ({ wrapper: { '--input-height': rem(34), '--input-fz': rem(14) } }),
    }),
    InputWrapper: InputWrapper.extend({
      defaultProps: { size: 'sm' },
      vars: () => ({
        label: { '--input-label-size': rem(14) },
        description: { '--input-description-size': rem(13) },
        error: { '--input-error-size': rem(13) },
        success: {},
      }),
      styles: { label: { fontWeight: 400, marginBottom: 4 } },
    }),
    Modal: Modal.extend({
      defaultProps: { centered: true, overlayProps: { backgroundOpacity: 0.35 }, transitionProps: { duration: 120 } },
    }),
    Drawer: Drawer.extend({ defaultProps: { position: 'right', transitionProps: { duration: 120 } } }),
    SegmentedControl: SegmentedControl.extend({ styles: { label: { fontWeight: 400 } } }),
    Menu: Menu.extend({ defaultProps: { shadow: 'md', withinPortal: true, transitionProps: { duration: 80 } } }),
    Tooltip: Tooltip.extend({
      defaultProps: { withArrow: true, openDelay: 250, multiline: true, maw: 340, events: { hover: true, focus: true, touch: true } },
    }),
  },
});

const variables: CSSVariablesResolver = () => {
  const own = {
    '--mantine-color-body': 'var(--card)',
    '--mantine-color-text': 'var(--ink)',
    '--mantine-color-dimmed': 'var(--ink2)',
    '--mantine-color-default-border': 'var(--line)',
    '--mantine-color-default': 'var(--card)',
    '--mantine-color-default-hover': 'var(--head)',
    '--mantine-color-placeholder': 'var(--ink3)',
    '--mantine-color-error': 'var(--red)',
    '--mantine-color-anchor': 'var(--accent)',
  };
  return { variables: {}, light: own, dark: own };
};

/** The provider around everything. `nonce` is the style nonce of this page. */
export function Themed({ nonce, children }: { nonce: string; children: ReactNode }) {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={variables}
      defaultColorScheme="auto"
      {...(nonce ? { getStyleNonce: () => nonce } : {})}
    >
      <DatesProvider settings={{ locale: 'zh-cn', firstDayOfWeek: 1, weekendDays: [6, 0] }}>{children}</DatesProvider>
    </MantineProvider>
  );
}
