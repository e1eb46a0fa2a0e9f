# Makes r-values.json: what R says of the distributions. Rscript test/analytics/distributions/r-values.R > test/analytics/distributions/r-values.json
p <- c(1e-20, 1e-6, 0.001, 0.025, 0.2, 0.45, 0.6, 0.975, 0.995, 0.999, 0.9999)
one <- function(f, a) sprintf('["%s",[%s],%.17g]', f, paste(sprintf("%.17g", a), collapse = ","), do.call(f, as.list(a)))
grid <- function(f, ...) apply(expand.grid(...), 1, function(a) one(f, unname(a)))
upper.f <- function(f, a, b) pf(f, a, b, lower.tail = FALSE)
# qf itself forms 1/x - 1 and loses the low tail.
exact.qf <- function(p, a, b) b * qbeta(p, a / 2, b / 2) / (a * qbeta(p, b / 2, a / 2, lower.tail = FALSE))
rows <- c(
  grid("qnorm", p), grid("pnorm", c(-30, -5, -1, -0.1, 0, 0.3, 1.96, 6)),
  grid("qt", p[-1], c(1, 2, 3, 4.5, 9, 29, 99, 1000, 1e5)), grid("pt", c(-50, -1, 0, 0.5, 30), c(1, 3, 9.5, 100)),
  grid("qchisq", p[-1], c(0.5, 1, 2, 7.5, 100, 1e4)), grid("pchisq", c(0.001, 1, 30, 200), c(1, 5, 199)),
  grid("upper.f", c(0, 0.1, 1, 5, 100), c(1, 4, 100), c(1, 30.5, 490)),
  grid("exact.qf", p[4:9], c(1, 4, 100), c(1, 30.5, 490)),
  grid("qbeta", p[-1], c(0.5, 2, 50), c(0.5, 30, 1000)), grid("pbeta", c(0.001, 0.3, 0.99), c(0.5, 50), c(1, 30)),
  grid("pbinom", c(0, 3, 10), 10, c(0.2, 0.5)), grid("qbinom", c(0.05, 0.5), c(5, 10, 23, 99, 1000), 0.5)
)
cat("[\n", paste(rows, collapse = ",\n"), "\n]\n", sep = "")
