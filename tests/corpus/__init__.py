"""Collections of texts of our own writing that the program is measured on."""
