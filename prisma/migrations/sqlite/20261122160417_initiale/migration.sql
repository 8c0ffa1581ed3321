-- CreateTable
CREATE TABLE "Personne" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "courriel" TEXT NOT NULL,
    "civilite" TEXT,
    "prenom" TEXT NOT NULL,
    "nom" TEXT NOT NULL,
    "fonction" TEXT,
    "telephone" TEXT,
    "demo" BOOLEAN NOT NULL DEFAULT false,
    "creeLe" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "RoleAgent" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "personneId" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "niveau" TEXT NOT NULL,
    "code" TEXT,
    "qualite" TEXT,
    "delegation" TEXT,
    "du" TEXT NOT NULL,
    "au" TEXT,
    CONSTRAINT "RoleAgent_personneId_fkey" FOREIGN KEY ("personneId") REFERENCES "Personne" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "LienConnexion" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "jetonHash" TEXT NOT NULL,
    "courriel" TEXT NOT NULL,
    "retour" TEXT,
    "creeLe" DATETIME NOT NULL,
    "expireLe" DATETIME NOT NULL,
    "utiliseLe" DATETIME
);

-- CreateTable
CREATE TABLE "Session" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "personneId" TEXT NOT NULL,
    "creeLe" DATETIME NOT NULL,
    "vueLe" DATETIME NOT NULL,
    "expireLe" DATETIME NOT NULL,
    CONSTRAINT "Session_personneId_fkey" FOREIGN KEY ("personneId") REFERENCES "Personne" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Tentative" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "cle" TEXT NOT NULL,
    "le" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "Region" (
    "code" TEXT NOT NULL PRIMARY KEY,
    "nom" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "Departement" (
    "code" TEXT NOT NULL PRIMARY KEY,
    "nom" TEXT NOT NULL,
    "region" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "Arrondissement" (
    "code" TEXT NOT NULL PRIMARY KEY,
    "nom" TEXT NOT NULL,
    "departement" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "Epci" (
    "siren" TEXT NOT NULL PRIMARY KEY,
    "nom" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "population" INTEGER
);

-- CreateTable
CREATE TABLE "Commune" (
    "code" TEXT NOT NULL PRIMARY KEY,
    "nom" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "zone" TEXT NOT NULL,
    "region" TEXT,
    "departement" TEXT,
    "arrondissement" TEXT,
    "epci" TEXT,
    "siren" TEXT,
    "population" INTEGER,
    "codesPostaux" TEXT NOT NULL,
    "chefLieu" TEXT
);

-- CreateTable
CREATE TABLE "JeuDeDonnees" (
    "nom" TEXT NOT NULL PRIMARY KEY,
    "version" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "chargeLe" DATETIME NOT NULL,
    "lignes" INTEGER NOT NULL,
    "empreinte" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "ServicePrefecture" (
    "departement" TEXT NOT NULL PRIMARY KEY,
    "entite" TEXT NOT NULL,
    "prefecture" TEXT NOT NULL,
    "bureau" TEXT NOT NULL,
    "adresse" TEXT NOT NULL,
    "telephone" TEXT NOT NULL,
    "courriel" TEXT NOT NULL,
    "responsable" TEXT NOT NULL,
    "tribunal" TEXT NOT NULL,
    "ville" TEXT NOT NULL,
    "estDemo" BOOLEAN NOT NULL DEFAULT false
);

-- CreateTable
CREATE TABLE "RegleLocale" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "departement" TEXT NOT NULL,
    "exercice" INTEGER NOT NULL,
    "categorie" TEXT NOT NULL,
    "libelle" TEXT NOT NULL,
    "tauxMin" INTEGER,
    "tauxMax" INTEGER,
    "plancherDepense" BIGINT,
    "plancherLeve" BOOLEAN NOT NULL DEFAULT false,
    "plafondDepense" BIGINT,
    "plafondSubvention" BIGINT,
    "arrondi" TEXT NOT NULL DEFAULT 'centime',
    "decision" TEXT,
    "statut" TEXT NOT NULL DEFAULT 'observe'
);

-- CreateTable
CREATE TABLE "AnnexeVersion" (
    "version" TEXT NOT NULL PRIMARY KEY,
    "enVigueurDu" TEXT NOT NULL,
    "enVigueurAu" TEXT,
    "statut" TEXT NOT NULL,
    "contenu" TEXT NOT NULL,
    "creeLe" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "Dispositif" (
    "code" TEXT NOT NULL PRIMARY KEY,
    "libelle" TEXT NOT NULL,
    "du" TEXT,
    "au" TEXT
);

-- CreateTable
CREATE TABLE "Organisation" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "nature" TEXT NOT NULL,
    "nom" TEXT NOT NULL,
    "codeInsee" TEXT,
    "siren" TEXT,
    "siret" TEXT,
    "rna" TEXT,
    "departement" TEXT NOT NULL,
    "arrondissement" TEXT,
    "epci" TEXT,
    "population" INTEGER,
    "adresse" TEXT,
    "codePostal" TEXT,
    "courriel" TEXT,
    "eligibleListe" BOOLEAN,
    "contestations" TEXT NOT NULL DEFAULT '[]',
    "version" INTEGER NOT NULL DEFAULT 1,
    "creeLe" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "Membre" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "organisationId" TEXT NOT NULL,
    "personneId" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "demandeLe" DATETIME NOT NULL,
    "verifieLe" DATETIME,
    "verifieParId" TEXT,
    "verifiePar" TEXT,
    "du" TEXT NOT NULL,
    "au" TEXT,
    CONSTRAINT "Membre_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Membre_personneId_fkey" FOREIGN KEY ("personneId") REFERENCES "Personne" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Invitation" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "organisationId" TEXT NOT NULL,
    "jetonHash" TEXT NOT NULL,
    "courriel" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "parId" TEXT NOT NULL,
    "creeLe" DATETIME NOT NULL,
    "expireLe" DATETIME NOT NULL,
    "accepteeLe" DATETIME
);

-- CreateTable
CREATE TABLE "Dossier" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "numero" TEXT,
    "organisationId" TEXT NOT NULL,
    "departement" TEXT NOT NULL,
    "arrondissement" TEXT,
    "titre" TEXT NOT NULL,
    "statut" TEXT NOT NULL DEFAULT 'brouillon',
    "version" INTEGER NOT NULL DEFAULT 1,
    "creeParId" TEXT,
    "agentId" TEXT,
    "annexe" TEXT NOT NULL,
    "demandeDetr" BOOLEAN,
    "fictif" BOOLEAN NOT NULL DEFAULT false,
    "recherche" TEXT NOT NULL DEFAULT '',
    "historique" BOOLEAN NOT NULL DEFAULT false,
    "creeLe" DATETIME NOT NULL,
    "majLe" DATETIME NOT NULL,
    "deposeLe" DATETIME,
    "receptionLe" TEXT,
    "decideLe" DATETIME,
    "retraitMotif" TEXT,
    CONSTRAINT "Dossier_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Rubrique" (
    "dossierId" TEXT NOT NULL,
    "etape" TEXT NOT NULL,
    "valeurs" TEXT NOT NULL,
    "complete" BOOLEAN NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "majLe" DATETIME NOT NULL,
    "majParId" TEXT,

    PRIMARY KEY ("dossierId", "etape"),
    CONSTRAINT "Rubrique_dossierId_fkey" FOREIGN KEY ("dossierId") REFERENCES "Dossier" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Ligne" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "dossierId" TEXT NOT NULL,
    "rang" INTEGER NOT NULL,
    "categorie" TEXT NOT NULL,
    "designation" TEXT NOT NULL,
    "quantite" INTEGER NOT NULL,
    "prixUnitaireHT" BIGINT NOT NULL,
    "tauxTva" INTEGER NOT NULL,
    "nature" TEXT NOT NULL,
    "existante" BOOLEAN NOT NULL,
    "devis" TEXT,
    CONSTRAINT "Ligne_dossierId_fkey" FOREIGN KEY ("dossierId") REFERENCES "Dossier" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "DemandeDetr" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "dossierId" TEXT NOT NULL,
    "dispositif" TEXT NOT NULL DEFAULT 'DETR',
    "statut" TEXT NOT NULL DEFAULT 'brouillon',
    "version" INTEGER NOT NULL DEFAULT 1,
    "categorie" TEXT,
    "premierActeLe" TEXT,
    "derogation" BOOLEAN NOT NULL DEFAULT false,
    "debutPrevuLe" TEXT,
    "finPrevueLe" TEXT,
    "receptionLe" TEXT,
    "completLe" TEXT,
    "coutTotal" BIGINT,
    "montantDemande" BIGINT,
    "assietteRetenue" BIGINT,
    "tauxRetenu" INTEGER,
    "montantRetenu" BIGINT,
    "motifTaux" TEXT,
    "avisCommission" TEXT,
    "avisCommissionLe" TEXT,
    "engagementNumero" TEXT,
    "engagementLe" TEXT,
    "attribueLe" DATETIME,
    "notifieeLe" TEXT,
    "notifieeVoie" TEXT,
    "commenceeLe" TEXT,
    "declarationLe" TEXT,
    "acheveeLe" TEXT,
    "prorogationDebut" INTEGER NOT NULL DEFAULT 0,
    "prorogationFin" INTEGER NOT NULL DEFAULT 0,
    "agentId" TEXT,
    "exercice" INTEGER,
    "regle" TEXT,
    "creeLe" DATETIME NOT NULL,
    CONSTRAINT "DemandeDetr_dossierId_fkey" FOREIGN KEY ("dossierId") REFERENCES "Dossier" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Ressource" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "demandeId" TEXT NOT NULL,
    "rang" INTEGER NOT NULL,
    "financeur" TEXT NOT NULL,
    "montant" BIGINT NOT NULL,
    "etat" TEXT NOT NULL DEFAULT 'sollicite',
    "decisionLe" TEXT,
    CONSTRAINT "Ressource_demandeId_fkey" FOREIGN KEY ("demandeId") REFERENCES "DemandeDetr" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Suspension" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "demandeId" TEXT NOT NULL,
    "demandeesLe" TEXT NOT NULL,
    "recuesLe" TEXT,
    "parId" TEXT NOT NULL,
    "pieces" TEXT NOT NULL,
    "message" TEXT,
    "creeLe" DATETIME NOT NULL,
    CONSTRAINT "Suspension_demandeId_fkey" FOREIGN KEY ("demandeId") REFERENCES "DemandeDetr" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "LigneRetenue" (
    "demandeId" TEXT NOT NULL,
    "ligneId" TEXT NOT NULL,
    "retenu" BIGINT NOT NULL,
    "motif" TEXT,

    PRIMARY KEY ("demandeId", "ligneId"),
    CONSTRAINT "LigneRetenue_demandeId_fkey" FOREIGN KEY ("demandeId") REFERENCES "DemandeDetr" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Piece" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "dossierId" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "etat" TEXT NOT NULL DEFAULT 'attendue',
    "motif" TEXT,
    "motifAgent" TEXT,
    "attendueLe" TEXT,
    CONSTRAINT "Piece_dossierId_fkey" FOREIGN KEY ("dossierId") REFERENCES "Dossier" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Fichier" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "pieceId" TEXT NOT NULL,
    "nom" TEXT NOT NULL,
    "mime" TEXT NOT NULL,
    "taille" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "controle" TEXT NOT NULL DEFAULT 'non_controle',
    "deposeLe" DATETIME NOT NULL,
    "deposeParId" TEXT,
    "retireLe" DATETIME,
    CONSTRAINT "Fichier_pieceId_fkey" FOREIGN KEY ("pieceId") REFERENCES "Piece" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Signature" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "dossierId" TEXT NOT NULL,
    "jetonHash" TEXT,
    "courriel" TEXT NOT NULL,
    "nom" TEXT NOT NULL,
    "fonction" TEXT NOT NULL,
    "demandeeParId" TEXT NOT NULL,
    "envoyeeLe" DATETIME NOT NULL,
    "expireLe" DATETIME NOT NULL,
    "versionDossier" INTEGER NOT NULL,
    "ouverteLe" DATETIME,
    "navigateurHash" TEXT,
    "codeHash" TEXT,
    "codeExpireLe" DATETIME,
    "codeEssais" INTEGER NOT NULL DEFAULT 0,
    "signeeLe" DATETIME,
    "refuseeLe" DATETIME,
    "mot" TEXT,
    "contenu" TEXT,
    "empreinte" TEXT,
    CONSTRAINT "Signature_dossierId_fkey" FOREIGN KEY ("dossierId") REFERENCES "Dossier" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Correction" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "dossierId" TEXT NOT NULL,
    "cible" TEXT NOT NULL,
    "libelle" TEXT NOT NULL,
    "motif" TEXT NOT NULL,
    "valeurAvant" TEXT,
    "valeurProposee" TEXT,
    "valeurApres" TEXT,
    "reponse" TEXT,
    "explication" TEXT,
    "statut" TEXT NOT NULL DEFAULT 'ouverte',
    "demandeeParId" TEXT NOT NULL,
    "demandeeLe" DATETIME NOT NULL,
    "repondueLe" DATETIME,
    "renvoyeeLe" DATETIME,
    CONSTRAINT "Correction_dossierId_fkey" FOREIGN KEY ("dossierId") REFERENCES "Dossier" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Proposition" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "dossierId" TEXT NOT NULL,
    "demandeId" TEXT,
    "sens" TEXT NOT NULL,
    "motifs" TEXT NOT NULL,
    "mots" TEXT,
    "conditions" TEXT,
    "montant" BIGINT,
    "taux" INTEGER,
    "assiette" BIGINT,
    "empreinte" TEXT NOT NULL,
    "statut" TEXT NOT NULL DEFAULT 'proposee',
    "parId" TEXT NOT NULL,
    "le" DATETIME NOT NULL,
    "signeeParId" TEXT,
    "signeeLe" DATETIME,
    "mot" TEXT,
    CONSTRAINT "Proposition_dossierId_fkey" FOREIGN KEY ("dossierId") REFERENCES "Dossier" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Document" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "cle" TEXT NOT NULL,
    "dossierId" TEXT NOT NULL,
    "demandeId" TEXT,
    "propositionId" TEXT,
    "type" TEXT NOT NULL,
    "numero" TEXT,
    "statut" TEXT NOT NULL DEFAULT 'prepare',
    "titre" TEXT NOT NULL,
    "contenu" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "sha256" TEXT,
    "taille" INTEGER,
    "creeLe" DATETIME NOT NULL,
    "signeLe" DATETIME,
    "signeParId" TEXT,
    "notifieLe" DATETIME,
    "notifieVoie" TEXT,
    "luLe" DATETIME,
    "evenementId" TEXT,
    CONSTRAINT "Document_dossierId_fkey" FOREIGN KEY ("dossierId") REFERENCES "Dossier" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Message" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "dossierId" TEXT NOT NULL,
    "auteurId" TEXT NOT NULL,
    "cote" TEXT NOT NULL,
    "texte" TEXT NOT NULL,
    "le" DATETIME NOT NULL,
    "luLe" DATETIME,
    CONSTRAINT "Message_dossierId_fkey" FOREIGN KEY ("dossierId") REFERENCES "Dossier" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "NoteInterne" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "dossierId" TEXT NOT NULL,
    "auteurId" TEXT NOT NULL,
    "texte" TEXT NOT NULL,
    "le" DATETIME NOT NULL,
    CONSTRAINT "NoteInterne_dossierId_fkey" FOREIGN KEY ("dossierId") REFERENCES "Dossier" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Espace" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "dossierId" TEXT NOT NULL,
    "organisationId" TEXT NOT NULL,
    "statut" TEXT NOT NULL DEFAULT 'projete',
    "nom" TEXT NOT NULL,
    "adresse" TEXT,
    "commune" TEXT,
    "ouvertureLe" TEXT,
    "creeLe" DATETIME NOT NULL,
    CONSTRAINT "Espace_dossierId_fkey" FOREIGN KEY ("dossierId") REFERENCES "Dossier" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Evenement" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "dossierId" TEXT NOT NULL,
    "rang" INTEGER NOT NULL,
    "demandeId" TEXT,
    "cycle" TEXT NOT NULL,
    "verbe" TEXT NOT NULL,
    "de" TEXT,
    "vers" TEXT,
    "acteurId" TEXT,
    "acteurNom" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "le" DATETIME NOT NULL,
    "detail" TEXT NOT NULL DEFAULT '{}',
    "precedent" TEXT NOT NULL,
    "empreinte" TEXT NOT NULL,
    CONSTRAINT "Evenement_dossierId_fkey" FOREIGN KEY ("dossierId") REFERENCES "Dossier" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Job" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "type" TEXT NOT NULL,
    "cle" TEXT NOT NULL,
    "charge" TEXT NOT NULL,
    "etat" TEXT NOT NULL DEFAULT 'a_faire',
    "tentatives" INTEGER NOT NULL DEFAULT 0,
    "dueLe" DATETIME NOT NULL,
    "loueJusqua" DATETIME,
    "loueePar" TEXT,
    "erreur" TEXT,
    "creeLe" DATETIME NOT NULL,
    "finiLe" DATETIME
);

-- CreateTable
CREATE TABLE "Courriel" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "messageId" TEXT NOT NULL,
    "cle" TEXT NOT NULL,
    "a" TEXT NOT NULL,
    "sujet" TEXT NOT NULL,
    "texte" TEXT NOT NULL,
    "html" TEXT NOT NULL,
    "lien" TEXT,
    "dossierId" TEXT,
    "pieceJointe" TEXT,
    "etat" TEXT NOT NULL DEFAULT 'a_envoyer',
    "tentatives" INTEGER NOT NULL DEFAULT 0,
    "erreur" TEXT,
    "creeLe" DATETIME NOT NULL,
    "envoyeLe" DATETIME
);

-- CreateTable
CREATE TABLE "Compteur" (
    "serie" TEXT NOT NULL PRIMARY KEY,
    "valeur" INTEGER NOT NULL
);

-- CreateTable
CREATE TABLE "Battement" (
    "nom" TEXT NOT NULL PRIMARY KEY,
    "le" DATETIME NOT NULL,
    "detail" TEXT
);

-- CreateIndex
CREATE INDEX "Personne_courriel_idx" ON "Personne"("courriel");

-- CreateIndex
CREATE INDEX "RoleAgent_personneId_idx" ON "RoleAgent"("personneId");

-- CreateIndex
CREATE INDEX "RoleAgent_role_niveau_code_idx" ON "RoleAgent"("role", "niveau", "code");

-- CreateIndex
CREATE UNIQUE INDEX "LienConnexion_jetonHash_key" ON "LienConnexion"("jetonHash");

-- CreateIndex
CREATE INDEX "LienConnexion_courriel_creeLe_idx" ON "LienConnexion"("courriel", "creeLe");

-- CreateIndex
CREATE INDEX "Session_personneId_idx" ON "Session"("personneId");

-- CreateIndex
CREATE INDEX "Session_expireLe_idx" ON "Session"("expireLe");

-- CreateIndex
CREATE INDEX "Tentative_cle_le_idx" ON "Tentative"("cle", "le");

-- CreateIndex
CREATE INDEX "Arrondissement_departement_idx" ON "Arrondissement"("departement");

-- CreateIndex
CREATE INDEX "Commune_departement_idx" ON "Commune"("departement");

-- CreateIndex
CREATE INDEX "Commune_siren_idx" ON "Commune"("siren");

-- CreateIndex
CREATE UNIQUE INDEX "RegleLocale_departement_exercice_categorie_key" ON "RegleLocale"("departement", "exercice", "categorie");

-- CreateIndex
CREATE INDEX "Organisation_codeInsee_idx" ON "Organisation"("codeInsee");

-- CreateIndex
CREATE INDEX "Organisation_siren_idx" ON "Organisation"("siren");

-- CreateIndex
CREATE INDEX "Organisation_departement_idx" ON "Organisation"("departement");

-- CreateIndex
CREATE INDEX "Membre_personneId_idx" ON "Membre"("personneId");

-- CreateIndex
CREATE UNIQUE INDEX "Membre_organisationId_personneId_role_key" ON "Membre"("organisationId", "personneId", "role");

-- CreateIndex
CREATE UNIQUE INDEX "Invitation_jetonHash_key" ON "Invitation"("jetonHash");

-- CreateIndex
CREATE UNIQUE INDEX "Dossier_numero_key" ON "Dossier"("numero");

-- CreateIndex
CREATE INDEX "Dossier_organisationId_idx" ON "Dossier"("organisationId");

-- CreateIndex
CREATE INDEX "Dossier_departement_statut_deposeLe_idx" ON "Dossier"("departement", "statut", "deposeLe");

-- CreateIndex
CREATE INDEX "Dossier_arrondissement_statut_deposeLe_idx" ON "Dossier"("arrondissement", "statut", "deposeLe");

-- CreateIndex
CREATE INDEX "Dossier_agentId_statut_idx" ON "Dossier"("agentId", "statut");

-- CreateIndex
CREATE INDEX "Dossier_statut_deposeLe_idx" ON "Dossier"("statut", "deposeLe");

-- CreateIndex
CREATE INDEX "Ligne_dossierId_rang_idx" ON "Ligne"("dossierId", "rang");

-- CreateIndex
CREATE INDEX "DemandeDetr_dossierId_idx" ON "DemandeDetr"("dossierId");

-- CreateIndex
CREATE INDEX "DemandeDetr_statut_receptionLe_idx" ON "DemandeDetr"("statut", "receptionLe");

-- CreateIndex
CREATE INDEX "Ressource_demandeId_rang_idx" ON "Ressource"("demandeId", "rang");

-- CreateIndex
CREATE INDEX "Suspension_demandeId_idx" ON "Suspension"("demandeId");

-- CreateIndex
CREATE UNIQUE INDEX "Piece_dossierId_type_key" ON "Piece"("dossierId", "type");

-- CreateIndex
CREATE INDEX "Fichier_pieceId_idx" ON "Fichier"("pieceId");

-- CreateIndex
CREATE INDEX "Fichier_sha256_idx" ON "Fichier"("sha256");

-- CreateIndex
CREATE UNIQUE INDEX "Signature_jetonHash_key" ON "Signature"("jetonHash");

-- CreateIndex
CREATE INDEX "Signature_dossierId_idx" ON "Signature"("dossierId");

-- CreateIndex
CREATE INDEX "Correction_dossierId_statut_idx" ON "Correction"("dossierId", "statut");

-- CreateIndex
CREATE INDEX "Proposition_dossierId_idx" ON "Proposition"("dossierId");

-- CreateIndex
CREATE INDEX "Proposition_statut_le_idx" ON "Proposition"("statut", "le");

-- CreateIndex
CREATE INDEX "Proposition_demandeId_idx" ON "Proposition"("demandeId");

-- CreateIndex
CREATE UNIQUE INDEX "Document_cle_key" ON "Document"("cle");

-- CreateIndex
CREATE UNIQUE INDEX "Document_numero_key" ON "Document"("numero");

-- CreateIndex
CREATE UNIQUE INDEX "Document_code_key" ON "Document"("code");

-- CreateIndex
CREATE INDEX "Document_dossierId_idx" ON "Document"("dossierId");

-- CreateIndex
CREATE INDEX "Document_demandeId_idx" ON "Document"("demandeId");

-- CreateIndex
CREATE INDEX "Message_dossierId_le_idx" ON "Message"("dossierId", "le");

-- CreateIndex
CREATE INDEX "NoteInterne_dossierId_le_idx" ON "NoteInterne"("dossierId", "le");

-- CreateIndex
CREATE UNIQUE INDEX "Espace_dossierId_key" ON "Espace"("dossierId");

-- CreateIndex
CREATE UNIQUE INDEX "Evenement_dossierId_rang_key" ON "Evenement"("dossierId", "rang");

-- CreateIndex
CREATE UNIQUE INDEX "Job_cle_key" ON "Job"("cle");

-- CreateIndex
CREATE INDEX "Job_etat_dueLe_idx" ON "Job"("etat", "dueLe");

-- CreateIndex
CREATE UNIQUE INDEX "Courriel_messageId_key" ON "Courriel"("messageId");

-- CreateIndex
CREATE UNIQUE INDEX "Courriel_cle_key" ON "Courriel"("cle");

-- CreateIndex
CREATE INDEX "Courriel_creeLe_idx" ON "Courriel"("creeLe");

-- CreateIndex
CREATE INDEX "Courriel_a_idx" ON "Courriel"("a");

-- CreateIndex
CREATE INDEX "Courriel_etat_idx" ON "Courriel"("etat");
