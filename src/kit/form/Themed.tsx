import { ConfigProvider, theme as antd, type ThemeConfig } from 'antd'
import enUS from 'antd/es/locale/en_US'
import zhCN from 'antd/es/locale/zh_CN'
import dayjs from 'dayjs'
import 'dayjs/locale/zh-cn'
import type { ReactNode } from 'react'
import { language } from '../i18n/index.ts'
import { token, useTheme } from '../ui/index.ts'

/** antd's colours are our tokens, set here once; errors are ink, since red belongs to the law. */
function themeOf(name: string): ThemeConfig {
  return {
    algorithm: name === 'light' ? antd.defaultAlgorithm : antd.darkAlgorithm,
    token: {
      colorPrimary: token('brand'), colorError: token('ink'), colorWarning: token('ink-2'), colorSuccess: token('brand'), colorInfo: token('brand'), colorLink: token('brand'),
      colorBgContainer: token('surface'), colorBgElevated: token('surface'), colorText: token('ink'), colorTextSecondary: token('ink-2'), colorTextPlaceholder: token('ink-3'), colorBorder: token('line-2'),
      borderRadius: 6, fontFamily: token('sans'), fontSize: 14, controlHeight: 32, motion: false, wireframe: false,
    },
  }
}

export function Themed({ children }: { children: ReactNode }) {
  const name = useTheme(), english = language() === 'en'
  dayjs.locale(english ? 'en' : 'zh-cn')
  return <ConfigProvider theme={themeOf(name)} locale={english ? enUS : zhCN} button={{ autoInsertSpace: false }}>{children}</ConfigProvider>
}
