-- next from keys in no order.
function player_think()
  local t = {}
  for i = 1, 5000 do t["k" .. i] = i end
  while true do for i = 1, 5000 do next(t, "k" .. i) end end
end
