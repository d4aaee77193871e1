import { Button, Menu } from '@mantine/core';
import { IconChevronDown, IconId, IconListCheck, IconReplace } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { RecordScreen } from '../ui/RecordScreen.tsx';
import type { Detail } from '../ui/record/RecordDrawer.tsx';
import type { QuickView } from '../ui/table/views.ts';
import classes from './Desk.module.css';
import { kindsFor, SlipDialog } from './SlipDialog.tsx';

const views: QuickView[] = [
  { name: 'all', label: '全部', filters: [] },
  { name: 'producing', label: '在产', filters: [{ field: 'status', op: 'is', value: '在产' }] },
  { name: 'ordered', label: '责令停产', filters: [{ field: 'status', op: 'is', value: '责令停产停业' }], tone: 'red' },
  { name: 'outsourcing', label: '有外包', filters: [{ field: 'has_outsourcing', op: 'is', value: '是' }] },
  { name: 'inner', label: '厂中厂、园中园', filters: [{ field: 'site_type', op: 'anyOf', value: ['厂中厂', '园中园'] }] },
  { name: 'pending', label: '待建名录', filters: [{ field: 'roster_pending', op: 'is', value: true }], tone: 'amber' },
  { name: 'uncoded', label: '缺信用代码', filters: [{ field: 'uscc', op: 'empty' }], tone: 'amber' },
];

const columns = ['name', 'uscc', 'village', 'key_sector', 'scale', 'principal', 'principal_phone', 'staff_count', 'status'];

const widths = {
  name: 196,
  uscc: 172,
  village: 96,
  key_sector: 110,
  scale: 90,
  principal: 96,
  principal_phone: 124,
  staff_count: 92,
  status: 112,
};
const compact = { name: 204, village: 104, principal: 96, principal_phone: 124, status: 128 };

/** 企业名录: every place the office supervises. */
export function RosterScreen() {
  const [slip, setSlip] = useState<{ detail: Detail; kind: string } | null>(null);
  return (
    <>
      <RecordScreen
        entity="enterprise"
        title="企业名录"
        newLabel="新增企业"
        emptyWords="这里放本镇监管的企业、个体工商户、学校、商铺等全部对象，一家一行。手上有名单的，直接把 Excel 表拖进“收表导入”。"
        columns={columns}
        actions={
          <Button
            renderRoot={(props: object) => <Link to="/roster/desk" {...props} />}
            variant="default"
            leftSection={<IconListCheck size={16} />}
          >
            名录整理
          </Button>
        }
        pinned={['name']}
        widths={widths}
        compact={compact}
        views={views}
        offered={['key_sector', 'village', 'scale', 'status']}
        drawer={{
          lead: (detail) => (
            <div className={classes.slips}>
              <Button
                renderRoot={(props: object) => <Link to="/enterprise" search={{ id: detail.id }} {...props} />}
                variant="light"
                leftSection={<IconId size={17} />}
              >
                一企一档
              </Button>
              <Menu position="bottom-start">
                <Menu.Target>
                  <Button variant="default" leftSection={<IconReplace size={16} />} rightSection={<IconChevronDown size={14} />}>
                    登记变更
                  </Button>
                </Menu.Target>
                <Menu.Dropdown>
                  {kindsFor(typeof detail.values.status === 'string' ? detail.values.status : null).map((kind) => (
                    <Menu.Item key={kind} onClick={() => setSlip({ detail, kind })}>
                      {kind}
                    </Menu.Item>
                  ))}
                </Menu.Dropdown>
              </Menu>
            </div>
          ),
          line: (detail) => [detail.values.uscc, detail.values.village, detail.values.addr_actual].filter(Boolean).join(' · '),
        }}
      />
      {slip ? <SlipDialog key={slip.kind} detail={slip.detail} kind={slip.kind} onClose={() => setSlip(null)} /> : null}
    </>
  );
}
