-- CreateIndex
CREATE INDEX "Dossier_departement_statut_agentId_idx" ON "Dossier"("departement", "statut", "agentId");

-- CreateIndex
CREATE INDEX "Correction_statut_idx" ON "Correction"("statut");
