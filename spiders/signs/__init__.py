"""How pages that are not the policy give themselves away: one module a kind."""
