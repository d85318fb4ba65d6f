import type { Db } from '@sar/database/client';
import { demoId, readDemoAccounts } from '@sar/subgraph-kit/demo';
import { updateHomeContent } from '../services/home-content-writes.ts';
import { homeContent } from '../tables.ts';

/** The four parts of the home page. Where they were written already nothing changes. */
export async function seedHomeContent(tx: Db): Promise<void> {
  const [existing] = await tx.select({ id: homeContent.id }).from(homeContent);
  if (existing) return;
  const writer = demoId('employee', readDemoAccounts().find(({ role }) => role === 'COMMUNICATION')?.email ?? '');
  await updateHomeContent(tx, writer, {
    directorMessage: {
      title: 'Mot du Directeur général',
      body: [
        'Chères collaboratrices, chers collaborateurs,',
        "SAR Connect réunit en un seul lieu l'annuaire, les documents, les actualités et la vie de nos équipes.",
        "Que chacun y trouve ce qu'il cherche, et y dise ce qui peut être amélioré : la boîte à idées est ouverte à tous.",
        'La sécurité reste notre première exigence : aucun travail ne presse au point de se faire sans elle.',
      ].join('\n\n'),
      signatory: 'Le Directeur général',
    },
    featuredVideo: {
      title: 'La raffinerie de Mbao en trois minutes',
      url: 'https://media.demo.sar.sn/videos/raffinerie.mp4',
      posterUrl: 'https://media.demo.sar.sn/videos/raffinerie.jpg',
    },
    quickLinks: [
      { label: 'SAP Fiori', url: 'https://fiori.demo.sar.sn', icon: 'briefcase' },
      { label: 'SAP Analytics', url: 'https://analytics.demo.sar.sn', icon: 'bar-chart' },
      { label: 'QualiPro', url: 'https://qualipro.demo.sar.sn', icon: 'badge-check' },
      { label: 'Courrier', url: 'https://courrier.demo.sar.sn', icon: 'mail' },
      { label: 'Parapheur', url: 'https://parapheur.demo.sar.sn', icon: 'signature' },
    ],
    greenNumber: { label: 'Numéro vert sécurité', number: '800 00 34 34' },
  });
}
