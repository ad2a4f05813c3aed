"""Writes what the games for two numbers are compared with: their losses differentiated by PyTorch, in double precision.

    pip install torch
    python make_fixtures.py

paths.json maps a name to the positions [theta, psi] after 1, 10 and 60 steps from (0.7, -1.1). The fields are not written
down here: each follows from the two losses, so that a slip in a derivative shows.
"""
import json
from pathlib import Path

import torch
from torch.nn.functional import logsigmoid as f

torch.set_default_dtype(torch.float64)
HERE = Path(__file__).parent
START = (0.7, -1.1)


# The losses of the generator and of the discriminator, which is high on what is made.
def bilinear(t, p):
    return t * p, -t * p


def minimax(t, p):
    return f(t * p), -f(t * p)


def non_saturating(t, p):
    return -f(-t * p), -f(t * p)


def wasserstein(t, p):
    return t * p, -t * p


def penalised(game, weight, target=0.0):
    def losses(t, p):
        a, b = game(t, p)
        return a, b + weight / 2 * (p.abs() - target) ** 2

    return losses


def gradients(losses, t, p):
    t, p = (torch.tensor(v, requires_grad=True) for v in (t, p))
    a, b = losses(t, p)
    return torch.autograd.grad(a, t, retain_graph=True)[0].item(), torch.autograd.grad(b, p)[0].item()


def consensus(game, weight):
    def field_gradients(t, p):
        t, p = (torch.tensor(v, requires_grad=True) for v in (t, p))
        a, b = game(t, p)
        (ga,) = torch.autograd.grad(a, t, create_graph=True)
        (gb,) = torch.autograd.grad(b, p, create_graph=True)
        ra, rb = torch.autograd.grad((ga**2 + gb**2) / 2, (t, p))
        return (ga + weight * ra).item(), (gb + weight * rb).item()

    return field_gradients


def of(losses):
    return lambda t, p: gradients(losses, t, p)


def together(g, rate, momentum=0.0):
    def steps():
        t, p = START
        mt = mp = 0.0
        while True:
            a, b = g(t, p)
            mt, mp = momentum * mt - rate * a, momentum * mp - rate * b
            t, p = t + mt, p + mp
            yield t, p

    return steps()


def alternating(g, rate, momentum=0.0, first="generator", clip=None):
    def steps():
        t, p = START
        p = min(max(p, -clip), clip) if clip else p
        mt = mp = 0.0
        while True:
            for player in ("generator", "discriminator") if first == "generator" else ("discriminator", "generator"):
                a, b = g(t, p)
                if player == "generator":
                    mt = momentum * mt - rate * a
                    t += mt
                else:
                    mp = momentum * mp - rate * b
                    p += mp
                    if clip:
                        p = min(max(p, -clip), clip)
            yield t, p

    return steps()


def extragradient(g, rate):
    t, p = START
    while True:
        a, b = g(t, p)
        a, b = g(t - rate * a, p - rate * b)
        t, p = t - rate * a, p - rate * b
        yield t, p


def optimistic(g, rate):
    t, p = START
    old = g(t, p)
    while True:
        new = g(t, p)
        t, p = (w - rate * (2 * n - o) for w, n, o in zip((t, p), new, old))
        old = new
        yield t, p


def adam(losses, rate, beta1, beta2):
    t, p = (torch.tensor(v, requires_grad=True) for v in START)
    optimizer = torch.optim.Adam([t, p], lr=rate, betas=(beta1, beta2))
    while True:
        a, b = losses(t, p)
        t.grad, p.grad = torch.autograd.grad(a, t, retain_graph=True)[0], torch.autograd.grad(b, p)[0]
        optimizer.step()
        yield t.item(), p.item()


paths = {
    "minimax": together(of(minimax), 0.3),
    "non-saturating": alternating(of(non_saturating), 0.25),
    "non-saturating, penalty": together(of(penalised(non_saturating, 0.4)), 0.3),
    "clipped": alternating(of(wasserstein), 0.15, clip=0.8),
    "WGAN-GP": together(of(penalised(wasserstein, 0.5, 0.9)), 0.12),
    "consensus": together(consensus(minimax, 0.6), 0.3),
    "bilinear consensus": alternating(consensus(bilinear, 0.35), 0.2),
    "momentum": alternating(of(minimax), 0.3, momentum=0.6),
    "momentum, discriminator first": alternating(of(bilinear), 0.15, momentum=-0.4, first="discriminator"),
    "momentum, together": together(of(minimax), 0.2, momentum=0.3),
    "extragradient": extragradient(of(minimax), 0.45),
    "optimistic": optimistic(of(non_saturating), 0.35),
    "Adam": adam(minimax, 0.05, 0.5, 0.99),
    "Adam without beta1": adam(penalised(minimax, 0.3), 0.02, 0.0, 0.999),
}

lines = []
for name, steps in paths.items():
    values = [position for step, position in zip(range(1, 61), steps) if step in (1, 10, 60)]
    lines.append(f"  {json.dumps(name)}: {json.dumps(values)}")
(HERE / "paths.json").write_text("{\n" + ",\n".join(lines) + "\n}\n")
