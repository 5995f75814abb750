-- Numbers as keys that differ in their last digits only.
t, n = t or {}, 0
function player_think()
  while true do n = n + 1 t[0.5 + n * 2.0 ^ -40] = n end
end
