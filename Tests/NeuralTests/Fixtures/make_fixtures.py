"""Writes what the engine's tests compare with, computed by PyTorch in double precision.

    pip install torch safetensors numpy
    python make_fixtures.py

Each .json file maps a name, `case/tensor`, to {"shape": [...], "values": [...]}, row by row.
Inputs are exact in single precision; results are rounded to it once, at the end.

In every case of operations.json the gradients are those of sum(output * upstream). A dense layer
is input [n x in] times weight [in x out] plus bias [out].
"""
import json
from pathlib import Path

import numpy as np
import torch
from safetensors.numpy import save_file
from torch.nn import functional as F

HERE = Path(__file__).parent
torch.set_default_dtype(torch.float64)
generator = torch.Generator().manual_seed(20140610)


def exact(values):
    """As a double tensor whose values single precision holds without rounding."""
    return torch.as_tensor(values).float().double()


def normal(*shape, scale=1.0):
    return exact(torch.randn(shape, generator=generator) * scale)


def write(name, tensors):
    def values(tensor):
        flat = tensor.detach().numpy().astype(np.float32).reshape(-1)
        return [float(str(value)) for value in flat]

    lines = [
        f'  {json.dumps(key)}: {{"shape": {list(tensor.shape)}, "values": {json.dumps(values(tensor))}}}'
        for key, tensor in tensors.items()
    ]
    (HERE / name).write_text("{\n" + ",\n".join(lines) + "\n}\n")


def record(into, case, function, **inputs):
    """Notes inputs, upstream, output, and the gradient of each input."""
    inputs = {name: tensor.clone().requires_grad_() for name, tensor in inputs.items()}
    output = function(*inputs.values())
    upstream = normal(*output.shape)
    gradients = torch.autograd.grad((output * upstream).sum(), list(inputs.values()))
    into.update({f"{case}/{name}": tensor for name, tensor in inputs.items()})
    into[f"{case}/upstream"] = upstream
    into[f"{case}/output"] = output
    into.update({f"{case}/{name}.gradient": g for name, g in zip(inputs, gradients)})


def operations():
    out = {}
    record(out, "dense", lambda x, w, b: x @ w + b, input=normal(5, 3), weight=normal(3, 4), bias=normal(4))
    record(out, "dense-one-row", lambda x, w, b: x @ w + b, input=normal(1, 7), weight=normal(7, 2), bias=normal(2))
    record(out, "dense-wide", lambda x, w, b: x @ w + b, input=normal(9, 17), weight=normal(17, 33), bias=normal(33))

    record(out, "relu", torch.relu, input=normal(4, 6))
    record(out, "leaky-relu-0.01", lambda x: F.leaky_relu(x, 0.01), input=normal(4, 6))
    record(out, "leaky-relu-0.2", lambda x: F.leaky_relu(x, 0.2), input=normal(4, 6))
    far = exact([[-90.0, -20.0, -1e-4, 0.0, 1e-4, 20.0, 90.0]])
    for name, function in (("tanh", torch.tanh), ("sigmoid", torch.sigmoid)):
        record(out, name, function, input=normal(4, 6, scale=2))
        record(out, f"{name}-far", function, input=far)

    record(out, "sum", torch.sum, input=normal(4, 6))
    record(out, "mean", torch.mean, input=normal(4, 6))

    arithmetic = {
        "add": torch.add, "subtract": torch.subtract, "multiply": torch.multiply, "divide": torch.divide,
    }
    matrix = (4, 3)
    shapes = {
        "same": (matrix, matrix), "row": (matrix, (3,)), "scalar": (matrix, (1,)), "column": (matrix, (4, 1)),
        "row-first": ((3,), matrix), "scalar-first": ((1,), matrix), "column-first": ((4, 1), matrix),
    }
    for operation, function in arithmetic.items():
        for kind, (left, right) in shapes.items():
            a, b = normal(*left), normal(*right)
            if operation == "divide":  # away from zero
                b = exact(torch.sign(b) * (b.abs() + 0.5))
            record(out, f"{operation}-{kind}", function, left=a, right=b)
    write("operations.json", out)


def losses():
    out = {}

    def note(case, loss, **inputs):
        gradients = torch.autograd.grad(loss, list(inputs.values()))
        out.update({f"{case}/{name}": tensor for name, tensor in inputs.items()})
        out[f"{case}/loss"] = loss
        out.update({f"{case}/{name}.gradient": g for name, g in zip(inputs, gradients)})

    logits = exact([[-40.0], [-17.5], [-3.0], [-0.25], [0.0], [0.5], [2.0], [18.0], [40.0]])
    for target in (0.0, 1.0, 0.9):
        x = logits.clone().requires_grad_()
        note(
            f"cross-entropy-of-logits-{target:g}",
            F.binary_cross_entropy_with_logits(x, torch.full_like(x, target)), logits=x)

    epsilon = 1e-12

    def cross_entropy(p, target):
        return -(target * torch.log(p + epsilon) + (1 - target) * torch.log(1 - p + epsilon)).mean()

    probabilities = exact([[0.0], [1e-7], [0.03], [0.4], [0.5], [0.75], [0.999], [1 - 2**-24], [1.0]])
    for target in (0.0, 1.0, 0.9):
        p = probabilities.clone().requires_grad_()
        note(f"cross-entropy-of-probabilities-{target:g}", cross_entropy(p, target), probabilities=p)

    # -mean(log D(x) + log(1 - D(G(z)))) and -mean log D(G(z)), the epsilon inside each logarithm.
    real = exact([[0.9], [0.2], [0.99], [0.5]]).requires_grad_()
    fake = exact([[0.1], [0.6], [1.0], [0.0]]).requires_grad_()
    value = -(torch.log(real + epsilon) + torch.log(1 - fake + epsilon)).mean()
    note("discriminator-loss", value, real=real, fake=fake)
    fake = fake.detach().clone().requires_grad_()
    note("generator-loss", -torch.log(fake + epsilon).mean(), fake=fake)

    prediction = normal(4, 3).requires_grad_()
    target = normal(4, 3)
    note("squared-error", F.mse_loss(prediction, target), prediction=prediction)
    out["squared-error/target"] = target
    write("losses.json", out)


def layer(inputs, outputs):
    """A weight within Glorot's bounds, and a bias that is not zero, so that a lost one shows."""
    bound = (6 / (inputs + outputs)) ** 0.5
    weight = (torch.rand(inputs, outputs, generator=generator) * 2 - 1) * bound
    return [exact(weight), normal(outputs, scale=0.1)]


def leaves(tensors):
    return [tensor.clone().requires_grad_() for tensor in tensors]


NAMES = ["weight1", "bias1", "weight2", "bias2"]


def optimizers():
    """Ten steps of an MLP 3-5-2 (tanh between) on the mean squared error; all parameters after each."""
    start = layer(3, 5) + layer(5, 2)
    x, y = normal(7, 3), normal(7, 2)
    out = {"input": x, "target": y, **{f"start/{name}": p for name, p in zip(NAMES, start)}}

    def loss_of(p, scale):
        hidden = torch.tanh(x @ p[0] + p[1])
        return scale * F.mse_loss(hidden @ p[2] + p[3], y)

    adam = lambda beta1: lambda p: torch.optim.Adam(p, lr=1e-3, betas=(beta1, 0.999), eps=1e-8)
    cases = {
        "adam": (adam(0.9), 1),
        "adam-beta1-0.5": (adam(0.5), 1),
        # Gradients so small that epsilon counts, and with it the place where it stands.
        "adam-small-gradients": (adam(0.9), 1e-7),
        "sgd": (lambda p: torch.optim.SGD(p, lr=0.1), 1),
        "sgd-momentum-0.9": (lambda p: torch.optim.SGD(p, lr=0.1, momentum=0.9), 1),
    }
    for case, (make, scale) in cases.items():
        parameters = leaves(start)
        optimizer = make(parameters)
        out[f"{case}/loss-scale"] = torch.tensor(float(scale))
        for step in range(1, 11):
            optimizer.zero_grad()
            loss = loss_of(parameters, scale)
            loss.backward()
            optimizer.step()
            out[f"{case}/step{step}/loss"] = loss.detach().clone()
            if step in (1, 2, 10):
                out.update({f"{case}/step{step}/{n}": p.detach().clone() for n, p in zip(NAMES, parameters)})

    # The paper's formula, written out, must say the same: theta -= lr * m / (sqrt(v) + epsilon), both corrected.
    for case, beta1 in (("adam", 0.9), ("adam-beta1-0.5", 0.5), ("adam-small-gradients", 0.9)):
        parameters, scale = leaves(start), cases[case][1]
        m, v = [torch.zeros_like(p) for p in parameters], [torch.zeros_like(p) for p in parameters]
        for t in range(1, 11):
            gradients = torch.autograd.grad(loss_of(parameters, scale), parameters)
            with torch.no_grad():
                for i, g in enumerate(gradients):
                    m[i] = beta1 * m[i] + (1 - beta1) * g
                    v[i] = 0.999 * v[i] + 0.001 * g * g
                    corrected = (v[i] / (1 - 0.999**t)).sqrt()
                    parameters[i] -= 1e-3 * m[i] / (1 - beta1**t) / (corrected + 1e-8)
        for name, p in zip(NAMES, parameters):
            torch.testing.assert_close(out[f"{case}/step10/{name}"], p.detach(), rtol=1e-10, atol=1e-12)
    write("optimizers.json", out)


def gan():
    """One round of a small GAN: D steps on real images, D steps on fakes, then G steps through D.

    G 6-5-8 (leaky ReLU 0.01, tanh), D 8-5-1 (leaky ReLU 0.01, a logit). The fakes are made once,
    before D moves; G's turn uses the same latent points and the D that both its steps have left.
    """
    g, d = leaves(layer(6, 5) + layer(5, 8)), leaves(layer(8, 5) + layer(5, 1))
    latent, real = normal(4, 6), exact(torch.tanh(normal(4, 8)))
    out = {"latent": latent, "real": real}

    def note(prefix, tensors):
        out.update({f"{prefix}/{name}": t.detach().clone() for name, t in zip(NAMES, tensors)})

    def generate():
        return torch.tanh(F.leaky_relu(latent @ g[0] + g[1], 0.01) @ g[2] + g[3])

    def judge(x):
        return F.leaky_relu(x @ d[0] + d[1], 0.01) @ d[2] + d[3]

    def turn(name, player, optimizer, parameters, logits, target):
        loss = F.binary_cross_entropy_with_logits(logits, torch.full_like(logits, target))
        gradients = torch.autograd.grad(loss, parameters)
        out[f"{name}/logits"], out[f"{name}/loss"] = logits.detach().clone(), loss.detach().clone()
        note(f"{name}/{player}.gradient", gradients)
        for p, gradient in zip(parameters, gradients):
            p.grad = gradient
        optimizer.step()
        note(f"{name}/{player}", parameters)

    note("start/generator", g)
    note("start/discriminator", d)
    d_adam = torch.optim.Adam(d, lr=1e-3)
    g_adam = torch.optim.Adam(g, lr=1e-4)
    fakes = generate().detach()
    out["fakes"] = fakes
    turn("real-turn", "discriminator", d_adam, d, judge(real), 0.9)
    turn("fake-turn", "discriminator", d_adam, d, judge(fakes), 0.0)
    turn("generator-turn", "generator", g_adam, g, judge(generate()), 1.0)
    write("gan.json", out)


def weight_files():
    """What Python's own writer makes: one file of plain weights, one of kinds we do not read.

    Values count up in eighths through each tensor, so that a test can tell them by their place.
    """
    def counting(*shape, start=0, dtype=np.float32):
        count = int(np.prod(shape))
        return ((np.arange(count) + start) / 8 - 1).astype(dtype).reshape(shape)

    save_file(
        {
            "generator.dense1.weight": counting(3, 4),
            "generator.dense1.bias": counting(4, start=100),
            "cube": counting(2, 3, 2, start=200),
            "scalar": counting(start=300),
        },
        HERE / "python.safetensors",
        metadata={"lesson": "3", "note": "written by Python's safetensors, with an é"})
    save_file({"half": counting(2, 2, dtype=np.float16)}, HERE / "python-float16.safetensors")


def layers():
    """Operations that came with the later lessons; its own random numbers, so that the others stay as they are."""
    global generator
    generator = torch.Generator().manual_seed(20150211)
    out = {}
    record(
        out, "maxout", lambda x: x.reshape(4, 3, 5).amax(2), input=normal(4, 15))
    record(out, "reshape", lambda x: x.reshape(2, 3, 2, 2), input=normal(4, 6))
    for name, shape in (("vectors", (6, 5)), ("images", (3, 4, 2, 5)), ("many", (150, 7))):
        channels = shape[-1]
        x = exact(normal(*shape) * 2 + 3)
        scale, shift = exact(normal(channels) * 0.3 + 1), normal(channels)

        def first(x):  # channels where PyTorch wants them
            return x.movedim(-1, 1) if x.ndim > 2 else x

        def last(y):
            return y.movedim(1, -1) if y.ndim > 2 else y

        def train(x, w, b):
            return last(F.batch_norm(first(x), None, None, w, b, training=True, eps=1e-3))

        record(out, f"batch-norm-{name}", train, input=x, scale=scale, shift=shift)
        mean, variance = normal(channels), exact(normal(channels).abs() + 0.5)

        def infer(x, w, b):
            return last(F.batch_norm(first(x), mean, variance, w, b, training=False, eps=1e-3))

        record(out, f"batch-norm-{name}-inference", infer, input=x, scale=scale, shift=shift)
        out[f"batch-norm-{name}-inference/mean"], out[f"batch-norm-{name}-inference/variance"] = mean, variance
        # PyTorch's momentum 0.1 keeps nine tenths; twice the same minibatch.
        running_mean, running_variance = torch.zeros(channels), torch.ones(channels)
        for _ in range(2):
            F.batch_norm(first(x), running_mean, running_variance, training=True, momentum=0.1, eps=1e-3)
        out[f"batch-norm-{name}/running.mean"], out[f"batch-norm-{name}/running.variance"] = running_mean, running_variance
    write("layers.json", out)


def second_derivatives():
    """Losses with a gradient in them: a penalty on D's slope, and a loss after D's own steps."""
    global generator
    generator = torch.Generator().manual_seed(20180113)
    out = {}
    activations = {"leaky-relu": lambda x: F.leaky_relu(x, 0.2), "tanh": torch.tanh, "sigmoid": torch.sigmoid}

    def network(weights, x, activation):
        w1, b1, w2, b2, w3, b3 = weights
        return activation(activation(x @ w1 + b1) @ w2 + b2) @ w3 + b3

    def note(case, loss, **inputs):
        gradients = torch.autograd.grad(loss, list(inputs.values()))
        out.update({f"{case}/{name}": tensor for name, tensor in inputs.items()})
        out[f"{case}/loss"] = loss
        out.update({f"{case}/{name}.gradient": g for name, g in zip(inputs, gradients)})

    names = ["w1", "b1", "w2", "b2", "w3", "b3"]
    shapes = [(2, 5), (5,), (5, 4), (4,), (4, 1), (1,)]
    for name, activation in activations.items():
        weights = [normal(*shape).requires_grad_() for shape in shapes]
        x = normal(6, 2).requires_grad_()
        slope, = torch.autograd.grad(network(weights, x, activation).sum(), x, create_graph=True)
        # The last bias has no part in the slope.
        note(f"penalty-{name}", (slope**2).sum() / 12, **dict(zip(names[:5], weights)), x=x)

    weights = [normal(*shape).requires_grad_() for shape in shapes]
    real, fake = normal(6, 2), normal(6, 2).requires_grad_()
    moved = weights
    for _ in range(3):
        on_real, on_fake = network(moved, real, torch.tanh), network(moved, fake, torch.tanh)
        loss = F.softplus(-on_real).mean() + F.softplus(on_fake).mean()
        slopes = torch.autograd.grad(loss, moved, create_graph=True)
        moved = [weight - 0.5 * slope for weight, slope in zip(moved, slopes)]
    out["unrolled/real"] = real
    loss = F.softplus(-network(moved, fake, torch.tanh)).mean()
    note("unrolled", loss, fake=fake, **dict(zip(names, weights)))

    # Images: 36 numbers as 6 x 6, a convolution of 3 x 3, pooling of 2 x 2, a convolution with stride 2 and TensorFlow's
    # `same` padding (of two rows, one more below), a matrix.
    x = normal(3, 36).requires_grad_()
    shapes = {"kernel1": (3, 3, 1, 3), "bias1": (3,), "kernel2": (3, 3, 3, 4), "bias2": (4,), "matrix": (4, 1)}
    weights = {name: normal(*shape).requires_grad_() for name, shape in shapes.items()}
    y = F.conv2d(x.reshape(3, 1, 6, 6), weights["kernel1"].permute(3, 2, 0, 1), weights["bias1"])
    y = F.max_pool2d(F.leaky_relu(y, 0.2), 2)
    y = torch.tanh(F.conv2d(F.pad(y, (0, 1, 0, 1)), weights["kernel2"].permute(3, 2, 0, 1), weights["bias2"], 2))
    y = y.permute(0, 2, 3, 1).reshape(3, 4) @ weights["matrix"]
    slope, = torch.autograd.grad(y.sum(), x, create_graph=True)
    note("penalty-of-images", (slope**2).sum() / 6, **weights, x=x)
    write("second-derivatives.json", out)


def convolutions():
    """Images are [n x height x width x channels]; W of a convolution is [kernel height x kernel width x in x out], of a
    transposed one [kernel height x kernel width x out x in], as in TensorFlow, whose `same` padding is meant, too."""
    global generator
    generator = torch.Generator().manual_seed(19980111)
    out = {}
    first, last = (lambda x: x.permute(0, 3, 1, 2)), (lambda x: x.permute(0, 2, 3, 1))

    def margins(extent, size, stride):
        total = max((-(-extent // stride) - 1) * stride + size - extent, 0)
        return total // 2, total - total // 2

    def convolution(stride, padding):
        def function(x, w, b):
            if padding == "same":
                (top, bottom), (left, right) = (margins(x.shape[i], w.shape[i - 1], stride) for i in (1, 2))
                x = F.pad(x, (0, 0, left, right, top, bottom))
            return last(F.conv2d(first(x), w.permute(3, 2, 0, 1), b, stride))

        return function

    def transposed(stride, padding):
        def function(x, w, b):
            full = last(F.conv_transpose2d(first(x), w.permute(3, 2, 0, 1), stride=stride))
            rows, columns = (x.shape[i] * stride for i in (1, 2))
            if padding == "valid":  # a stride larger than the kernel leaves a border on which nothing falls
                margin = (0, 0, 0, max(columns - full.shape[2], 0), 0, max(rows - full.shape[1], 0))
                return F.pad(full, margin) + b
            top, left = margins(rows, w.shape[0], stride)[0], margins(columns, w.shape[1], stride)[0]
            full = F.pad(full, (0, 0, 0, stride, 0, stride))
            return full[:, top : top + rows, left : left + columns] + b

        return function

    for case, image, kernel, stride, padding in (
        ("plain", (2, 5, 6, 3), (3, 3, 3, 4), 1, "valid"),
        ("strided", (2, 7, 8, 2), (3, 2, 2, 5), 2, "valid"),
        ("same", (2, 5, 4, 2), (3, 3, 2, 3), 1, "same"),
        ("same-even", (1, 5, 6, 2), (4, 2, 2, 3), 1, "same"),
        ("same-strided", (2, 6, 7, 3), (4, 4, 3, 2), 2, "same"),
        ("same-far", (1, 7, 8, 2), (2, 3, 2, 2), 3, "same"),
        ("one", (3, 4, 4, 3), (1, 1, 3, 2), 1, "valid"),
    ):
        record(
            out, f"convolution-{case}/{stride}-{padding}", convolution(stride, padding), input=normal(*image),
            weight=normal(*kernel), bias=normal(kernel[3]))
    for case, image, kernel, stride, padding in (
        ("doubling", (2, 3, 4, 3), (4, 4, 2, 3), 2, "same"),
        ("plain", (2, 3, 4, 2), (3, 2, 3, 2), 1, "valid"),
        ("strided", (2, 3, 2, 2), (4, 3, 3, 2), 2, "valid"),
        ("same", (1, 4, 5, 2), (3, 4, 2, 2), 1, "same"),
        ("same-odd", (2, 3, 3, 2), (5, 3, 2, 2), 2, "same"),
        ("gaps", (1, 3, 2, 2), (2, 1, 2, 2), 3, "same"),
        ("gaps-valid", (1, 3, 2, 2), (2, 1, 2, 2), 3, "valid"),
    ):
        record(
            out, f"transposed-{case}/{stride}-{padding}", transposed(stride, padding), input=normal(*image),
            weight=normal(*kernel), bias=normal(kernel[2]))
    for case, image, size, stride in (
        ("halves", (2, 4, 6, 3), 2, 2), ("odd", (2, 5, 7, 2), 2, 2), ("overlapping", (1, 6, 5, 2), 3, 2),
        ("gaps", (1, 7, 7, 2), 2, 3),
    ):
        record(
            out, f"pooling-{case}/{size}-{stride}", lambda x: last(F.max_pool2d(first(x), size, stride)),
            input=normal(*image))
    write("convolutions.json", out)


def shared_pass():
    """Three rounds of a small GAN, both losses from one forward pass; D is moved first.

    G 4-6-5 (batch norm on the noise and after the ReLU, sigmoid), D 5-3-1 (maxout of 2, a logit). In "as-recorded",
    G's gradient is computed from the weights of the forward pass. In "moved", D's weights have been changed in
    place before G's gradient is computed: new weights, old activations and maxima. Writing to .data is what keeps
    PyTorch from refusing that.
    """
    global generator
    generator = torch.Generator().manual_seed(20180101)
    start_g = [exact(normal(4) * 0.3 + 1), normal(4, scale=0.1)] + layer(4, 6)
    start_g += [exact(normal(6) * 0.3 + 1), normal(6, scale=0.1)] + layer(6, 5)
    start_d = layer(5, 6) + layer(3, 1)
    out = {f"start/generator/{i}": p for i, p in enumerate(start_g)}
    out.update({f"start/discriminator/{i}": p for i, p in enumerate(start_d)})
    rounds = [(normal(7, 4), exact(torch.sigmoid(normal(7, 5)))) for _ in range(3)]
    for i, (latent, real) in enumerate(rounds):
        out[f"latent/{i}"], out[f"real/{i}"] = latent, real

    for case in ("as-recorded", "moved"):
        g, d = leaves(start_g), leaves(start_d)
        moments = {id(p): [torch.zeros_like(p), torch.zeros_like(p)] for p in g + d}

        def norm(x, scale, shift):
            return F.batch_norm(x, None, None, scale, shift, training=True, eps=1e-5)

        def generate(z):
            h = torch.relu(norm(z, g[0], g[1]) @ g[2] + g[3])
            return torch.sigmoid(norm(h, g[4], g[5]) @ g[6] + g[7])

        def judge(x):
            return (x @ d[0] + d[1]).reshape(-1, 3, 2).amax(2) @ d[2] + d[3]

        def told(logits, target):
            return F.binary_cross_entropy_with_logits(logits, torch.full_like(logits, target))

        def move(parameters, gradients, t):
            for p, gradient in zip(parameters, gradients):
                m, v = moments[id(p)]
                m.mul_(0.5).add_(gradient, alpha=0.5)
                v.mul_(0.999).addcmul_(gradient, gradient, value=0.001)
                p.data -= 0.05 * (m / (1 - 0.5**t)) / ((v / (1 - 0.999**t)).sqrt() + 1e-8)

        for i, (latent, real) in enumerate(rounds):
            on_real, on_fake = judge(real), judge(generate(latent))
            d_loss, g_loss = told(on_real, 1.0) + told(on_fake, 0.0), told(on_fake, 1.0)
            d_gradients = torch.autograd.grad(d_loss, d, retain_graph=True)
            if case == "moved":
                move(d, d_gradients, i + 1)
            g_gradients = torch.autograd.grad(g_loss, g)
            if case == "as-recorded":
                move(d, d_gradients, i + 1)
            move(g, g_gradients, i + 1)
            out[f"{case}/{i}/losses"] = torch.stack([d_loss, g_loss]).detach()
            out.update({f"{case}/{i}/generator/{k}": p.detach().clone() for k, p in enumerate(g)})
            out.update({f"{case}/{i}/discriminator/{k}": p.detach().clone() for k, p in enumerate(d)})
    write("shared-pass.json", out)


def later_losses():
    """Losses and penalties of the years after 2017; the penalties through a network of two dense layers."""
    global generator
    generator = torch.Generator().manual_seed(20240819)
    out = {}

    def loss(case, function, **inputs):
        inputs = {name: tensor.clone().requires_grad_() for name, tensor in inputs.items()}
        value = function(*inputs.values())
        gradients = torch.autograd.grad(value, list(inputs.values()), allow_unused=True)
        out.update({f"{case}/{name}": tensor for name, tensor in inputs.items()})
        out[f"{case}/loss"] = value.reshape(())
        for (name, tensor), gradient in zip(inputs.items(), gradients):
            out[f"{case}/{name}.gradient"] = torch.zeros_like(tensor) if gradient is None else gradient

    loss("relativistic", lambda a, b: F.softplus(b - a).mean(), favoured=normal(9, 1, scale=3), rivals=normal(9, 1, scale=3))
    loss("hinge", lambda s: F.relu(1 - s).mean(), scores=normal(9, 1, scale=2))

    def slopes(w1, b1, w2, x):
        points = x if x.requires_grad else x.clone().requires_grad_()
        judged = torch.tanh(points @ w1 + b1) @ w2
        return torch.autograd.grad(judged.sum(), points, create_graph=True)[0]

    network = dict(matrix1=normal(3, 5), bias1=normal(5), matrix2=normal(5, 1), x=normal(7, 3))
    loss("steepness", lambda *net: slopes(*net).square().sum(1).mean(), **network)
    loss("distance-from-slope", lambda *net: ((slopes(*net).norm(dim=1) - 1) ** 2).mean(), **network)
    write("later-losses.json", out)


def spectral_norm():
    """A dense layer and a convolution under PyTorch's own spectral norm, called twice in training."""
    global generator
    generator = torch.Generator().manual_seed(20180216)
    out = {}

    def case(name, module, weight, x, direction, as_ours, to_ours):
        module.weight.data, module.bias.data = to_ours(weight), torch.zeros_like(module.bias)
        module = torch.nn.utils.parametrizations.spectral_norm(module)
        norm = module.parametrizations.weight[0]
        # u and v change places with ours: PyTorch's matrix is [out x in].
        norm._u.copy_(F.normalize(direction, dim=0))
        matrix = module.parametrizations.weight.original.detach().flatten(1)
        norm._v.copy_(F.normalize(matrix.T @ norm._u, dim=0))
        out[f"{name}/weight"], out[f"{name}/x"], out[f"{name}/direction"] = weight, x, direction
        module.train()
        for call in (1, 2):
            x_in = x.clone().requires_grad_()
            output = as_ours(module(as_ours(x_in, back=True)))
            upstream = normal(*output.shape)
            gradients = torch.autograd.grad(
                (output * upstream).sum(), [module.parametrizations.weight.original, x_in])
            out[f"{name}/{call}/upstream"], out[f"{name}/{call}/output"] = upstream, output
            out[f"{name}/{call}/weight.gradient"] = to_ours(gradients[0], back=True)
            out[f"{name}/{call}/x.gradient"] = gradients[1]
            out[f"{name}/{call}/direction"] = norm._u.clone()

    case("dense", torch.nn.Linear(4, 3), normal(4, 3), normal(5, 4), normal(3),
         lambda t, back=False: t, lambda w, back=False: w.T.contiguous())
    images = lambda t, back=False: t.permute(0, 3, 1, 2) if back else t.permute(0, 2, 3, 1)
    kernels = lambda w, back=False: (w.permute(2, 3, 1, 0) if back else w.permute(3, 2, 0, 1)).contiguous()
    case("convolution", torch.nn.Conv2d(2, 3, 3), normal(3, 3, 2, 3), normal(2, 5, 6, 2), normal(3), images, kernels)
    write("spectral-norm.json", out)


operations()
losses()
optimizers()
gan()
weight_files()
layers()
second_derivatives()
convolutions()
shared_pass()
later_losses()
spectral_norm()
