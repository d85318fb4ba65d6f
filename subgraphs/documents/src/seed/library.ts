import type { DefaultCategory } from '../services/default-categories.ts';

/** What the invented library holds: a folder at the root a domain, a folder a theme in it, and how its documents are called. */
interface Domain {
  readonly name: string;
  readonly category: DefaultCategory;
  readonly icon: string;
  readonly themes: readonly (readonly [name: string, titles: readonly string[]])[];
}

/** `{mois}` and `{équipement}` stand for what makes one document of many. */
export const DOMAINS: readonly Domain[] = [
  {
    name: 'Documents généraux',
    category: 'Général',
    icon: 'folder',
    themes: [
      [
        'Notes de service',
        ['Note de service : horaires, {mois}', 'Note de service : accès au site, {mois}', 'Organisation des permanences, {mois}'],
      ],
      [
        'Comités',
        ['Compte rendu du comité de direction, {mois}', 'Relevé de décisions du comité de pilotage, {mois}', 'Ordre du jour, {mois}'],
      ],
      ['Communication interne', ['Lettre interne, {mois}', "Présentation de l'entreprise, {mois}", 'Revue de presse, {mois}']],
    ],
  },
  {
    name: 'Ressources humaines',
    category: 'Ressources Humaines',
    icon: 'users',
    themes: [
      [
        'Formation',
        ['Plan de formation, {mois}', 'Support de formation : conduite de {équipement}', "Bilan de l'habilitation électrique, {mois}"],
      ],
      ['Règlements et accords', ["Accord d'entreprise, {mois}", 'Règlement intérieur, {mois}', 'Guide du télétravail, {mois}']],
      ['Congés et paie', ['Calendrier des congés, {mois}', 'Grille des indemnités, {mois}', 'Formulaire de demande de congé, {mois}']],
    ],
  },
  {
    name: 'Finances',
    category: 'Finance',
    icon: 'dollar-sign',
    themes: [
      ['Budgets', ['Suivi budgétaire, {mois}', "Demande d'investissement : {équipement}", 'Prévisions de trésorerie, {mois}']],
      ['Comptabilité', ['Balance générale, {mois}', 'Procédure de clôture, {mois}', 'Inventaire des stocks de pièces, {mois}']],
      [
        'Achats',
        ["Rapport d'analyse des offres : {équipement}", 'Cahier des charges : {équipement}', 'Liste des fournisseurs agréés, {mois}'],
      ],
    ],
  },
  {
    name: 'Production',
    category: 'Production',
    icon: 'factory',
    themes: [
      [
        'Consignes de conduite',
        ['Consigne de démarrage : {équipement}', "Consigne d'arrêt : {équipement}", 'Mode opératoire : {équipement}'],
      ],
      ['Bilans de marche', ['Bilan matière, {mois}', 'Rapport de marche des unités, {mois}', 'Consommation de combustible, {mois}']],
      [
        'Mouvements et stockage',
        ['Jaugeage des bacs, {mois}', 'Programme des réceptions de brut, {mois}', 'Consigne de transfert : {équipement}'],
      ],
    ],
  },
  {
    name: 'Sécurité et environnement',
    category: 'Sécurité',
    icon: 'shield',
    themes: [
      [
        'Procédures de sécurité',
        ["Procédure d'isolement : {équipement}", 'Permis de feu type : {équipement}', 'Analyse de risques : {équipement}'],
      ],
      [
        'Exercices et incidents',
        ["Compte rendu d'exercice incendie, {mois}", 'Retour d’expérience : {équipement}', 'Statistiques des accidents, {mois}'],
      ],
      ['Environnement', ['Mesures des rejets, {mois}', 'Suivi des déchets, {mois}', 'Rapport de torchage, {mois}']],
    ],
  },
  {
    name: 'Qualité',
    category: 'Qualité',
    icon: 'check-circle',
    themes: [
      [
        'Laboratoire',
        ["Bulletin d'analyse : gazole, {mois}", "Bulletin d'analyse : essence, {mois}", "Méthode d'essai : point d'éclair, {mois}"],
      ],
      ['Audits', ["Rapport d'audit interne, {mois}", "Plan d'actions d'audit, {mois}", 'Revue de direction, {mois}']],
      ['Système de management', ['Manuel qualité, {mois}', 'Cartographie des processus, {mois}', 'Fiche de non-conformité : {équipement}']],
    ],
  },
  {
    name: 'Maintenance',
    category: 'Maintenance',
    icon: 'wrench',
    themes: [
      ['Inspection', ["Rapport d'inspection : {équipement}", 'Mesures d’épaisseur : {équipement}', 'Certificat d’épreuve : {équipement}']],
      ['Arrêts programmés', ["Planning de l'arrêt, {mois}", 'Dossier de travaux : {équipement}', "Bilan de l'arrêt, {mois}"]],
      ['Dossiers techniques', ['Plan de {équipement}', 'Notice constructeur : {équipement}', 'Gamme de maintenance : {équipement}']],
    ],
  },
  {
    name: 'Commercial et logistique',
    category: 'Commercial',
    icon: 'trending-up',
    themes: [
      ['Ventes', ['Statistiques des ventes, {mois}', 'Barème des prix de cession, {mois}', 'Contrat type de fourniture, {mois}']],
      ['Expéditions', ["Programme d'enlèvement, {mois}", 'Consigne du poste de chargement : {équipement}', 'Bons de livraison, {mois}']],
      ['Études de marché', ['Étude du marché des bitumes, {mois}', 'Note de conjoncture, {mois}', 'Suivi des cours du brut, {mois}']],
    ],
  },
];

/** For `{mois}`: without a year, so that titles are the same whenever the library is made. */
export const MONTHS = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
  'octobre',
  'novembre',
  'décembre',
];

/** Invented marks of a refinery's equipment. */
export const EQUIPMENT = [
  'colonne C-101',
  'four F-201',
  'pompe P-304',
  'échangeur E-112',
  'bac T-05',
  'compresseur K-401',
  'ballon D-210',
  'chaudière B-601',
  'réacteur R-301',
  'sphère S-02',
  'bras de chargement BC-3',
  'torche TO-1',
];

/** Extensions as often as an office has them, with the size of a usual file. */
export const FILE_SORTS: readonly (readonly [extension: string, usualBytes: number])[] = [
  ['.pdf', 900_000],
  ['.pdf', 350_000],
  ['.pdf', 4_000_000],
  ['.docx', 120_000],
  ['.docx', 600_000],
  ['.xlsx', 80_000],
  ['.xlsx', 400_000],
  ['.pptx', 6_000_000],
  ['.doc', 200_000],
  ['.csv', 15_000],
];
