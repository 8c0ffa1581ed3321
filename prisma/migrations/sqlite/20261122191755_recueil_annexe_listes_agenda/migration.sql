-- AlterTable
ALTER TABLE "DemandeDetr" ADD COLUMN "parametres" TEXT;
ALTER TABLE "DemandeDetr" ADD COLUMN "recueilId" TEXT;

-- CreateTable
CREATE TABLE "RecueilRegles" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "departement" TEXT NOT NULL,
    "exercice" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "statut" TEXT NOT NULL,
    "decision" TEXT,
    "decisionLe" TEXT,
    "enVigueurDu" TEXT,
    "source" TEXT,
    "issuDe" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "creeParId" TEXT,
    "creeLe" DATETIME NOT NULL,
    "publieParId" TEXT,
    "publieLe" DATETIME
);

-- CreateTable
CREATE TABLE "LibelleCategorie" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "departement" TEXT NOT NULL,
    "exercice" INTEGER NOT NULL,
    "libelle" TEXT NOT NULL,
    "projets" INTEGER,
    "source" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "ListeImportee" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "type" TEXT NOT NULL,
    "departement" TEXT NOT NULL,
    "exercice" INTEGER,
    "nomFichier" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "source" TEXT,
    "lignes" INTEGER NOT NULL,
    "contenu" TEXT NOT NULL,
    "rapport" TEXT NOT NULL,
    "etat" TEXT NOT NULL,
    "importeeParId" TEXT,
    "importeeLe" DATETIME NOT NULL,
    "appliqueeLe" DATETIME
);

-- CreateTable
CREATE TABLE "EligibiliteDetr" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "listeId" TEXT NOT NULL,
    "departement" TEXT NOT NULL,
    "exercice" INTEGER NOT NULL,
    "codeInsee" TEXT,
    "siren" TEXT,
    "eligible" BOOLEAN NOT NULL,
    "motif" TEXT,
    "populationDgf" INTEGER,
    "potentielFinancier" BIGINT
);

-- CreateTable
CREATE TABLE "DispositifDeRecueil" (
    "codeInsee" TEXT NOT NULL PRIMARY KEY,
    "departement" TEXT NOT NULL,
    "listeId" TEXT NOT NULL,
    "du" TEXT,
    "detail" TEXT
);

-- CreateTable
CREATE TABLE "Agenda" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "jetonHash" TEXT NOT NULL,
    "personneId" TEXT NOT NULL,
    "organisationId" TEXT,
    "dossierId" TEXT,
    "creeLe" DATETIME NOT NULL,
    "luLe" DATETIME,
    "revoqueLe" DATETIME
);

-- The rules that existed: one version for each département and year.
INSERT INTO "RecueilRegles" ("id", "departement", "exercice", "version", "statut", "decision", "enVigueurDu", "creeLe")
SELECT "departement" || '-' || "exercice" || '-1', "departement", "exercice", 1, CASE WHEN min("statut") = max("statut") THEN min("statut") ELSE 'observe' END, max("decision"), "exercice" || '-01-01', strftime('%Y-%m-%dT%H:%M:%S.000+00:00', 'now')
FROM "RegleLocale" GROUP BY "departement", "exercice";

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_RegleLocale" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "recueilId" TEXT NOT NULL,
    "departement" TEXT NOT NULL,
    "exercice" INTEGER NOT NULL,
    "categorie" TEXT NOT NULL,
    "libelle" TEXT NOT NULL,
    "couvre" TEXT,
    "tauxMin" INTEGER,
    "tauxMax" INTEGER,
    "plancherDepense" BIGINT,
    "plancherLeve" BOOLEAN NOT NULL DEFAULT false,
    "plafondDepense" BIGINT,
    "plafondSubvention" BIGINT,
    "arrondi" TEXT NOT NULL DEFAULT 'centime',
    "appelDu" TEXT,
    "appelAu" TEXT,
    "piecesEnPlus" TEXT NOT NULL DEFAULT '[]',
    "avance" TEXT NOT NULL DEFAULT 'sur_demande',
    "acomptesMax" INTEGER,
    "preuveAffichage" BOOLEAN NOT NULL DEFAULT true,
    "usageAnnees" INTEGER,
    "seuilCommission" TEXT NOT NULL DEFAULT 'strictement',
    "decision" TEXT,
    "statut" TEXT NOT NULL DEFAULT 'observe',
    CONSTRAINT "RegleLocale_recueilId_fkey" FOREIGN KEY ("recueilId") REFERENCES "RecueilRegles" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
INSERT INTO "new_RegleLocale" ("recueilId", "arrondi", "categorie", "decision", "departement", "exercice", "id", "libelle", "plafondDepense", "plafondSubvention", "plancherDepense", "plancherLeve", "statut", "tauxMax", "tauxMin") SELECT "departement" || '-' || "exercice" || '-1', "arrondi", "categorie", "decision", "departement", "exercice", "id", "libelle", "plafondDepense", "plafondSubvention", "plancherDepense", "plancherLeve", "statut", "tauxMax", "tauxMin" FROM "RegleLocale";
DROP TABLE "RegleLocale";
ALTER TABLE "new_RegleLocale" RENAME TO "RegleLocale";
CREATE INDEX "RegleLocale_departement_exercice_statut_idx" ON "RegleLocale"("departement", "exercice", "statut");
CREATE UNIQUE INDEX "RegleLocale_recueilId_categorie_key" ON "RegleLocale"("recueilId", "categorie");
CREATE TABLE "new_AnnexeVersion" (
    "version" TEXT NOT NULL PRIMARY KEY,
    "enVigueurDu" TEXT NOT NULL,
    "enVigueurAu" TEXT,
    "statut" TEXT NOT NULL,
    "contenu" TEXT NOT NULL,
    "decision" TEXT,
    "issueDe" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "creeParId" TEXT,
    "creeLe" DATETIME NOT NULL,
    "publieeParId" TEXT,
    "publieeLe" DATETIME
);
INSERT INTO "new_AnnexeVersion" ("contenu", "creeLe", "enVigueurAu", "enVigueurDu", "statut", "version") SELECT "contenu", "creeLe", "enVigueurAu", "enVigueurDu", "statut", "version" FROM "AnnexeVersion";
DROP TABLE "AnnexeVersion";
ALTER TABLE "new_AnnexeVersion" RENAME TO "AnnexeVersion";
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateIndex
CREATE INDEX "RecueilRegles_departement_exercice_statut_idx" ON "RecueilRegles"("departement", "exercice", "statut");

-- CreateIndex
CREATE UNIQUE INDEX "RecueilRegles_departement_exercice_version_key" ON "RecueilRegles"("departement", "exercice", "version");

-- CreateIndex
CREATE INDEX "LibelleCategorie_departement_idx" ON "LibelleCategorie"("departement");

-- CreateIndex
CREATE INDEX "ListeImportee_type_departement_exercice_etat_idx" ON "ListeImportee"("type", "departement", "exercice", "etat");

-- CreateIndex
CREATE INDEX "EligibiliteDetr_exercice_codeInsee_idx" ON "EligibiliteDetr"("exercice", "codeInsee");

-- CreateIndex
CREATE INDEX "EligibiliteDetr_exercice_siren_idx" ON "EligibiliteDetr"("exercice", "siren");

-- CreateIndex
CREATE INDEX "EligibiliteDetr_departement_exercice_idx" ON "EligibiliteDetr"("departement", "exercice");

-- CreateIndex
CREATE INDEX "DispositifDeRecueil_departement_idx" ON "DispositifDeRecueil"("departement");

-- CreateIndex
CREATE UNIQUE INDEX "Agenda_jetonHash_key" ON "Agenda"("jetonHash");

-- CreateIndex
CREATE INDEX "Agenda_personneId_idx" ON "Agenda"("personneId");

-- CreateIndex
CREATE INDEX "Agenda_organisationId_idx" ON "Agenda"("organisationId");

-- CreateIndex
CREATE INDEX "Agenda_dossierId_idx" ON "Agenda"("dossierId");
