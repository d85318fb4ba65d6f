/** The invented company's directions; a heavier one has more people. */
export const DIRECTIONS = [
  { name: 'Direction générale', weight: 1 },
  { name: 'Production', weight: 6 },
  { name: 'Maintenance', weight: 5 },
  { name: 'Qualité', weight: 2 },
  { name: 'Hygiène, sécurité, environnement', weight: 3 },
  { name: 'Ressources humaines', weight: 2 },
  { name: 'Finances', weight: 2 },
  { name: "Systèmes d'information", weight: 2 },
  { name: 'Communication', weight: 1 },
  { name: 'Commerciale et logistique', weight: 3 },
  { name: 'Achats et marchés', weight: 2 },
  { name: 'Projets et investissements', weight: 2 },
] as const;

// Given and family names in common use, paired by chance: nobody in particular.
export const FIRST_NAMES =
  'Abdou Aïda Aïssatou Amadou Aminata Arame Awa Babacar Bineta Boubacar Cheikh Coumba Daouda Dieynaba Fatou Gorgui Habib Ibrahima Khady Lamine Mame Mamadou Mariama Moussa Nafissatou Ndeye Oumar Ousmane Pape Ramatoulaye Rokhaya Saliou Seynabou Sokhna Thierno Yacine'.split(
    ' ',
  );
export const LAST_NAMES =
  'Ba Bâ Badji Camara Cissé Dème Diagne Diallo Diédhiou Dieng Diop Diouf Fall Faye Gning Gueye Kane Lô Mané Mbaye Mbodj Ndao Ndiaye Ngom Niang Sall Sané Sarr Seck Sène Sow Sy Thiam Tine Wade Wane'.split(
    ' ',
  );
export const JOBS = [
  'Analyste',
  'Spécialiste',
  'Gestionnaire',
  "Chargé d'études",
  'Opérateur',
  'Technicien',
  'Ingénieur',
  'Assistant',
] as const;
