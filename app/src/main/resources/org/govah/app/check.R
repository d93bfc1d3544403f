# Checks this run with R alone (no packages): every log-linear model of output/data/models.csv is fitted
# again with glm, and the numbers are compared. Run it in the run folder:  Rscript src/check.R
# Ends with status 1 where a number differs by more than 1 in 10,000.
most <- 200
table <- read.csv("output/data/overlap.csv", check.names = FALSE)
names <- setdiff(colnames(table), "count")
short <- paste0("L", seq_along(names))
colnames(table)[match(names, colnames(table))] <- short
cells <- expand.grid(rep(list(0:1), length(names)))
colnames(cells) <- short
cells <- cells[rowSums(cells) > 0, , drop = FALSE]
key <- function(rows) do.call(paste0, rows[short])
cells$count <- table$count[match(key(cells), key(table))]
cells$count[is.na(cells$count)] <- 0
models <- read.csv("output/data/models.csv", stringsAsFactors = FALSE)
models <- head(models[models$exists == 1, ], most)
terms <- function(model) {
  inside <- regmatches(model, gregexpr("\\[[^]]*\\]", model))[[1]]
  sapply(inside, function(one) {
    rest <- paste0(" ", gsub("^\\[|\\]$", "", one), " ")
    found <- character()
    for (i in order(-nchar(names))) {
      if (grepl(paste0(" ", names[i], " "), rest, fixed = TRUE)) {
        found <- c(found, short[i])
        rest <- sub(paste0(" ", names[i], " "), " ", rest, fixed = TRUE)
      }
    }
    paste(found, collapse = "*")
  })
}
n <- sum(cells$count)
worst <- 0
for (i in seq_len(nrow(models))) {
  right <- paste(c(short, terms(models$model[i])), collapse = " + ")
  # A pair nobody is on has no finite effect: its cells are left out (extended maximum likelihood).
  keep <- rep(TRUE, nrow(cells))
  for (term in strsplit(terms(models$model[i]), "*", fixed = TRUE)) for (size in seq_along(term)[-1]) for (part in combn(term, size, simplify = FALSE)) {
    on <- rowSums(cells[part]) == length(part)
    if (sum(cells$count[on]) == 0) keep <- keep & !on
  }
  fit <- suppressWarnings(glm(as.formula(paste("count ~", right)), family = poisson, data = cells[keep, ],
                              control = glm.control(epsilon = 1e-12, maxit = 100)))
  total <- n + exp(coef(fit)[["(Intercept)"]])
  off <- abs(total / models$total[i] - 1)
  if (is.finite(off) && off > worst) worst <- off
  if (i == 1) cat(sprintf("best model %s: R %.2f, Govah %.2f\n", models$model[i], total, models$total[i]))
}
cat(sprintf("%d models fitted again; largest relative difference %.2g\n", nrow(models), worst))
if (worst > 1e-4) quit(status = 1)
