/**
 * What staff type instead of the French word: business English and phone spellings. Consulted only for words the corpus
 * lacks, so a term it does use ("reporting", "workflow") keeps its own meaning. Extend it from unanswered questions.
 */
import { stem } from './text.ts';

/** "word: French words" a line; the French words stand for it together. */
const ENTRIES = `
access: acces
account: compte
actual: reel
add: ajouter
approval: approbation validation
approve: approuver valider
asset: actif equipement
attachment: piece jointe
attend: participer
birthday: anniversaire
board: conseil
boss: directeur responsable
business: activite
button: bouton
buy: acheter
capacity: capacite
center: centre poste
change: modifier changer
chat: discussion
close: cloturer fermer
colleague: collegue
company: entreprise societe
connect: connecter connexion
create: creer
crude: brut
customer: client
deadline: echeance delai
delete: supprimer
delivery: livraison
department: departement service
diesel: gasoil
director: directeur
directory: annuaire
download: telecharger
drawing: plan
edit: modifier
employee: employe personnel
employees: employes personnel
email: courriel adresse
emergency: urgence
environment: environnement
environmental: environnement
equipment: equipement
event: evenement
events: evenements
failure: panne
field: champ
file: fichier
fire: incendie
flare: torche
forgot: oublie
forgotten: oublie
founded: fondation creation
fuel: carburant
gas: gaz
gasoline: essence
goal: objectif
goods: marchandise
head: chef
heater: four
history: histoire historique
idea: idee
jet: kerosene
kpi: indicateur
language: langue
leader: chef responsable
link: lien
list: liste
located: situe adresse
location: lieu
login: connexion
mandatory: obligatoire
manager: responsable chef
mdp: mot passe
measure: mesure
meeting: reunion
member: membre
minister: ministre
name: nom
network: reseau
news: actualite
number: numero
oil: petrole huile
open: ouvrir
operator: operateur
order: ordre commande
owner: responsable proprietaire
password: mot passe
phone: telephone
physical: physique
picture: photo
plant: usine
post: publier
pressure: pression
price: prix
print: imprimer
product: produit
protect: proteger protection
purchase: achat
quality: qualite
read: lire
receive: recevoir reception
record: enregistrer
refine: raffiner
refinery: raffinerie
refining: raffinage
reject: refuser rejeter
report: rapport
request: demande
requirement: exigence
responsible: responsable mission
risk: risque
rule: regle
safety: securite
salary: salaire
sample: echantillon prelevement
save: enregistrer
schedule: planning calendrier
search: rechercher
security: securite
send: envoyer
shareholder: actionnaire
ship: navire
shutdown: arret
start: demarrage
status: statut etat
step: etape
storage: stockage
store: magasin
supplier: fournisseur
support: assistance
tank: bac reservoir
task: tache
team: equipe
tel: telephone
tool: outil
tools: outils
training: formation
unit: unite
update: mettre jour
upload: deposer
user: utilisateur
vessel: navire
view: voir afficher
waste: dechet
water: eau
work: travail
worker: employe
workshop: atelier
year: annee
`;

const TRANSLATIONS: ReadonlyMap<string, readonly string[]> = new Map(
  ENTRIES.trim()
    .split('\n')
    .map((line): [string, string[]] => {
      const [word = '', french = ''] = line.split(':');
      return [stem(word), french.trim().split(' ').map(stem)];
    }),
);

/** French stems a foreign or shortened stem stands for; empty when the glossary lacks it. */
export function translate(foreign: string): readonly string[] {
  return TRANSLATIONS.get(foreign) ?? [];
}
